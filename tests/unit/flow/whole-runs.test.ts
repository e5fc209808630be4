import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { descendantsOf } from '../../../src/domain/task-graph.ts';
import type { JournalEvent, LegOutcome } from '../../../src/domain/journal.ts';
import { isBlocked, isDone, taskOf } from '../../../src/domain/request-state.ts';
import type { RequestState } from '../../../src/domain/request-state.ts';
import { decideFinish } from '../../../src/flow/decide-finish.ts';
import { decideGrants } from '../../../src/flow/decide-grants.ts';
import { decideSettle } from '../../../src/flow/decide-settle.ts';
import { foresee } from '../../../src/flow/replay.ts';
import { heldBy } from '../../../src/flow/replay/grants.ts';
import { tipOf } from '../../../src/flow/train.ts';
import type { ShownCandidate } from '../../../src/flow/train.ts';
import { filed, key, legEnd, nonce, oid, pools, run, stateAfter } from './journal.ts';
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
type Drawn = ReturnType<typeof sketchesOf>;

function sketchesOf(
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
function drive(sketches: Drawn, next: (most: number) => number, look: (state: RequestState) => void) {
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

const runs = fc.record({ drawn: plans, seed: fc.infiniteStream(fc.nat({ max: 9999 })) });

/** Every property looks at every state of a run. */
function always(look: (state: RequestState, sketches: Drawn) => void): void {
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

const drawFrom = (seed: Iterator<number>, most: number): number => {
  const drawn = seed.next().value;
  return most === 0 ? 0 : Number(drawn) % most;
};

describe('whatever the plan and however its legs end', () => {
  test('no task is ever held by two grants, and no term is granted twice', () => {
    always((state) => {
      const held = state.live.flatMap((one) => heldBy(one.grant));
      expect(new Set(held).size).toBe(held.length);
      const terms = state.live.map((one) => one.grant.term);
      expect(new Set(terms).size).toBe(terms.length);
      expect(Math.max(0, ...terms)).toBeLessThanOrEqual(state.terms);
    });
  });

  test('no mandate ever has a third attempt', () => {
    always((state) => {
      for (const { grant } of state.live)
        if (grant.kind === 'work') expect(grant.attempt).toBeLessThanOrEqual(2);
      for (const task of state.tasks) expect(task.attempts).toBeLessThanOrEqual(2);
    });
  });

  test('no task is worked on before all that it waits for has landed', () => {
    always((state) => {
      for (const { grant } of state.live) {
        for (const name of heldBy(grant)) {
          expect(taskOf(state, name).after.every((one) => isDone(taskOf(state, one)))).toBe(true);
        }
      }
    });
  });

  test('two tasks whose boundaries overlap are never worked on together', () => {
    always((state) => {
      const working = state.live.flatMap((one) => (one.grant.kind === 'work' ? [one.grant.task] : []));
      for (const name of working) {
        expect(taskOf(state, name).conflicts.filter((other) => working.includes(other))).toEqual([]);
      }
    });
  });

  test('a task that waits for a person blocks exactly its descendants', () => {
    always((state, sketches) => {
      const graph = sketches.map(({ key: name, after = [] }) => ({ key: name, after }));
      const asking = state.tasks.filter((task) => task.status === 'asking').map((task) => task.key);
      const behind = new Set(asking.flatMap((name) => [...descendantsOf(graph, name)]));
      const blocked = state.tasks.filter((task) => isBlocked(state, task)).map((task) => task.key);
      expect(new Set(blocked)).toEqual(behind);
    });
  });

  test('a task that has landed stays landed', () => {
    fc.assert(
      fc.property(runs, ({ drawn, seed }) => {
        const over = new Set<string>();
        drive(
          sketchesOf(drawn),
          (most) => drawFrom(seed, most),
          (state) => {
            for (const name of over) expect(taskOf(state, key(name)).status).toBe('landed');
            for (const task of state.tasks) if (task.status === 'landed') over.add(task.key);
          },
        );
      }),
      { numRuns: 150 },
    );
  });

  test('the work branch moves from head to head without a gap', () => {
    fc.assert(
      fc.property(runs, ({ drawn, seed }) => {
        const { journal } = drive(
          sketchesOf(drawn),
          (most) => drawFrom(seed, most),
          () => undefined,
        );
        let head = oid(1);
        for (const event of journal) {
          if (event.type !== 'landed') continue;
          expect(event.from).toBe(head);
          head = event.to;
        }
      }),
      { numRuns: 150 },
    );
  });

  test('what lands was verified green as it stands, and everything in it lands with it', () => {
    fc.assert(
      fc.property(runs, ({ drawn, seed }) => {
        const { journal } = drive(
          sketchesOf(drawn),
          (most) => drawFrom(seed, most),
          () => undefined,
        );
        const green = new Map<string, readonly string[]>();
        for (const event of journal) {
          if (event.type === 'settled' && event.outcome === 'green' && event.candidate)
            green.set(`${event.candidateBase ?? ''} ${event.candidate}`, event.tasks);
          if (event.type === 'landed') expect(green.get(`${event.from} ${event.to}`)).toEqual(event.tasks);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('the run ends: finished, or with a person asked and everything else done or behind them', () => {
    fc.assert(
      fc.property(runs, ({ drawn, seed }) => {
        const { state } = drive(
          sketchesOf(drawn),
          (most) => drawFrom(seed, most),
          () => undefined,
        );
        expect(state.live).toEqual([]);
        const open = state.tasks.filter((task) => !isDone(task));
        if (open.length === 0) expect(state.phase).toBe('finished');
        else expect(open.every((task) => task.status === 'asking' || isBlocked(state, task))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('the journal, written out and replayed, tells the same state', () => {
    fc.assert(
      fc.property(runs, ({ drawn, seed }) => {
        const { state, journal } = drive(
          sketchesOf(drawn),
          (most) => drawFrom(seed, most),
          () => undefined,
        );
        const told = stateAfter(journal);
        const withoutTimes = (one: RequestState) => ({
          ...one,
          last: 0,
          live: one.live.map(({ grant }) => grant),
        });
        expect(withoutTimes(told)).toEqual(withoutTimes(state));
      }),
      { numRuns: 100 },
    );
  });
});
