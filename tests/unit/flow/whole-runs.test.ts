import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { descendantsOf } from '../../../src/domain/task-graph.ts';
import { isBlocked, isDone, taskOf } from '../../../src/domain/request-state.ts';
import type { RequestState } from '../../../src/domain/request-state.ts';
import { heldBy } from '../../../src/flow/replay/grants.ts';
import { always, drawFrom, drive, runs, sketchesOf } from './drive.ts';
import { key, oid, stateAfter } from './journal.ts';

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
