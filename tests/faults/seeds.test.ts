import { expect, test } from 'vitest';
import { seedErrand, seeds } from '../../faults/sweep/errands.ts';
import type { Outcome } from '../../faults/sweep/outcome.ts';
import { playDrawn, playSchedule } from '../../faults/sweep/play.ts';
import { playAll } from '../../faults/sweep/pool.ts';

/** Some fifteen seconds of one core; a machine that is busy with other things needs longer. */
const MOST_MS = 240_000;

test(
  'two hundred seeds of several faults at once, in all worlds, break no promise',
  { timeout: MOST_MS },
  async () => {
    const outcomes: Outcome[] = [];
    await playAll(seeds(1, 200), (played) => void outcomes.push(...played));
    expect(outcomes).toHaveLength(200);
    expect(outcomes.filter(({ struck }) => struck.length > 1).length).toBeGreaterThan(50);
    expect(
      outcomes.flatMap((outcome) => outcome.violations.map((one) => ({ ...outcome.schedule, ...one }))),
    ).toEqual([]);
  },
);

test('a seed played again gives the same log to the byte', async () => {
  const { seed, world } = seedErrand(17);
  const first = await playDrawn(world, seed);
  const again = await playDrawn(world, seed);
  expect(first.outcome.struck.length).toBeGreaterThan(0);
  expect(again.log.join('\n')).toBe(first.log.join('\n'));
});

test('another seed gives another log', async () => {
  const [one, other] = [await playDrawn('wide', 1), await playDrawn('wide', 2)];
  expect(one.log.join('\n')).not.toBe(other.log.join('\n'));
});

test('the faults that a seed drew, written down, are the same session', async () => {
  const drawn = await playDrawn('diamond', 11);
  expect(drawn.outcome.schedule.faults.length).toBeGreaterThan(0);
  const written = await playSchedule(drawn.outcome.schedule);
  expect(written.log.join('\n')).toBe(drawn.log.join('\n'));
});
