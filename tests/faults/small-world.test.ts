import { expect, test } from 'vitest';
import { everyFault } from '../../faults/sweep/errands.ts';
import type { Outcome } from '../../faults/sweep/outcome.ts';
import { playAll } from '../../faults/sweep/pool.ts';
import { MODES } from '../../faults/schedule/modes.ts';

/** Some ten seconds of one core; a machine that is busy with other things needs longer. */
const MOST_MS = 240_000;

test(
  'every call of the small world may go wrong in every way, and the request ends as if nothing had',
  { timeout: MOST_MS },
  async () => {
    const outcomes: Outcome[] = [];
    await playAll(await everyFault('small'), (played) => void outcomes.push(...played));
    expect(outcomes.length).toBeGreaterThan(300);
    const modes = new Set(outcomes.flatMap(({ struck }) => struck.map(({ mode }) => mode)));
    expect([...modes].sort()).toEqual([...MODES].sort());
    const found = outcomes.flatMap((outcome) =>
      outcome.violations.map((violation) => ({ faults: outcome.schedule.faults, ...violation })),
    );
    expect(found).toEqual([]);
  },
);
