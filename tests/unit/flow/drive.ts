import fc from 'fast-check';
import type { JournalEvent, LegOutcome } from '../../../src/domain/journal.ts';
import type { RequestState } from '../../../src/domain/request-state.ts';
import { decideFinish } from '../../../src/flow/decide-finish.ts';
import { decideGrants } from '../../../src/flow/decide-grants.ts';
import { decideSettle } from '../../../src/flow/decide-settle.ts';
import { foresee } from '../../../src/flow/replay.ts';
import { tipOf } from '../../../src/flow/train.ts';
import type { ShownCandidate } from '../../../src/flow/train.ts';
import { filed, legEnd, nonce, oid, pools, run, stateAfter } from './journal.ts';
import type { Sketch } from './journal.ts';

const OUTCOMES: readonly LegOutcome[] = [
  'green',
  'green',
  'green',
  'red',
  'unverified',
  'conflict',
  'refused',
  'question',
  'unavailable',
  'lost',
  'edited',
];
const BATCH_OUTCOMES: readonly LegOutcome[] = ['green', 'green', 'red', 'conflict', 'lost'];

/** Plans whose tasks wait for earlier ones alone, with boundaries that overlap here and there. */
const plans = fc.integer({ min: 1, max: 7 }).chain((count) =>
  fc.tuple(
    ...Array.from({ length: count }, (_, index) =>
      fc
        .record({
          after: fc.subarray(Array.from({ length: index }, (_one, before) => before)),
          priority: fc.constantFrom('critical' as const, 'medium' as const, 'low' as const),
          overlaps: fc.option(fc.integer({ min: 0, max: count - 1 }), { freq: 3 }),
        })
        .map((drawn) => ({ index, ...drawn })),
    ),
  ),
);
export type Drawn = ReturnType<typeof sketchesOf>;

/** What a drawn plan is to the journal. */
export function sketchesOf(
  drawn: readonly {
    index: number;
    after: number[];
    priority: 'critical' | 'medium' | 'low';
    overlaps: number | null;
  }[],
): readonly Sketch[] {
  const name = (index: number): string => `1.${index + 1}`;
  const pairs = drawn.flatMap(({ index, overlaps }) =>
    overlaps === null || overlaps === index ? [] : [[index, overlaps] as const],
  );
  return drawn.map(({ index, after, priority }) => ({
    key: name(index),
    after: after.map(name),
    priority,
    conflicts: pairs.flatMap(([a, b]) => (a === index ? [name(b)] : b === index ? [name(a)] : [])),
  }));
}

/** Drives a request by its own decisions until nothing moves; `next` draws how legs end and which one ends first. */
export function drive(sketches: Drawn, next: (most: number) => number, look: (state: RequestState) => void) {
  const journal: JournalEvent[] = [...filed(...sketches)];
  let state = stateAfter(journal);
  const write = (events: readonly JournalEvent[]): void => {
    journal.push(...events);
    state = foresee(state, events, run);
    look(state);
  };
  const shown = new Map<number, ShownCandidate & { readonly behind: number | null }>();
  for (let steps = 0; steps < 4000; steps += 1) {
    write(decideGrants(state, pools({ coding: 3 })).events);
    const leg = state.live[next(state.live.length)];
    if (!leg) break;
    const { term } = leg.grant;
    const built = shown.get(term);
    if (!built) {
      const tip = tipOf(state, state.work ?? oid(1), { shown: [...shown.values()], own: term });
      // Now and then a candidate stands on a head that nobody knows any more.
      const [base, behind] = next(5) === 0 ? [oid(3), null] : [tip.oid, tip.behind];
      shown.set(term, { term, oid: oid(5000 + term), base, behind });
      continue;
    }
    const outcomes = leg.grant.kind === 'work' ? OUTCOMES : BATCH_OUTCOMES;
    const outcome = outcomes[next(outcomes.length)] ?? 'green';
    const { base, behind, oid: candidate } = built;
    const told = behind === null ? { base, candidate } : { base, candidate, behind };
    write(decideSettle(state, legEnd(leg.grant, outcome, told)).events);
    write(decideFinish(state, nonce()).events);
  }
  return { state, journal };
}

/** A plan and an endless source of draws. */
export const runs = fc.record({ drawn: plans, seed: fc.infiniteStream(fc.nat({ max: 9999 })) });

/** Every property looks at every state of a run. */
export function always(look: (state: RequestState, sketches: Drawn) => void): void {
  fc.assert(
    fc.property(runs, ({ drawn, seed }) => {
      const sketches = sketchesOf(drawn);
      drive(
        sketches,
        (most) => drawFrom(seed, most),
        (state) => look(state, sketches),
      );
    }),
    { numRuns: 150 },
  );
}

/** One draw below `most`. */
export const drawFrom = (seed: Iterator<number>, most: number): number => {
  const drawn = seed.next().value;
  return most === 0 ? 0 : Number(drawn) % most;
};
