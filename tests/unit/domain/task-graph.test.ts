import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  criticalPath,
  descendantsOf,
  findCycle,
  orderTasks,
  type OrderedTask,
} from '../../../src/domain/task-graph.ts';

/** Graphs whose edges run from later tasks to earlier ones, in shuffled order. */
const dag = fc
  .integer({ min: 2, max: 25 })
  .chain((size) =>
    fc.tuple(
      fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 60 }),
      fc.shuffledSubarray(
        Array.from({ length: size }, (_, at) => at),
        { minLength: size },
      ),
    ),
  )
  .map(([edges, order]) =>
    order.map((at) => ({
      key: `1.${at + 1}`,
      after: [
        ...new Set(
          edges
            .filter(([a, b]) => Math.max(a, b) === at && a !== b)
            .map(([a, b]) => `1.${Math.min(a, b) + 1}`),
        ),
      ],
    })),
  );

const place = (key: string): number => Number(key.slice(2));

test('waves hold every task once, and each task stands in the first wave behind all that it waits for', () => {
  fc.assert(
    fc.property(dag, (tasks) => {
      const waves = orderTasks(tasks);
      const waveOf = new Map(waves.flatMap((wave, at) => wave.map((task) => [task.key, at] as const)));
      expect(waves.flat()).toHaveLength(tasks.length);
      for (const task of tasks) {
        expect(waveOf.get(task.key)).toBe(
          Math.max(-1, ...task.after.map((key) => waveOf.get(key) ?? NaN)) + 1,
        );
      }
    }),
  );
});

test('a graph that runs forward has no cycle', () => {
  fc.assert(fc.property(dag, (tasks) => void expect(findCycle(tasks)).toBeNull()));
});

test('one edge back along a path is always found, and the cycle that is named really is one', () => {
  fc.assert(
    fc.property(dag, fc.nat(), (tasks, pick) => {
      const pairs = tasks.flatMap((task) =>
        [...descendantsOf(tasks, task.key)].map((below) => [task.key, below] as const),
      );
      fc.pre(pairs.length > 0);
      const [top, below] = pairs[pick % pairs.length] ?? ['', ''];
      const broken = tasks.map((task) =>
        task.key === top ? { ...task, after: [...task.after, below] } : task,
      );
      const cycle = findCycle(broken) ?? [];
      expect(cycle.length).toBeGreaterThan(2);
      expect(cycle[0]).toBe(cycle.at(-1));
      cycle.slice(0, -1).forEach((key, at) => {
        expect(broken.find((task) => task.key === key)?.after).toContain(cycle[at + 1]);
      });
    }),
  );
});

test('descendants are exactly those from which a way leads back', () => {
  const reaches = (tasks: readonly OrderedTask[], from: string, to: string): boolean =>
    (tasks.find((task) => task.key === from)?.after ?? []).some(
      (key) => key === to || reaches(tasks, key, to),
    );
  const small = dag.filter((tasks) => tasks.length <= 9);
  fc.assert(
    fc.property(small, (tasks) => {
      for (const { key } of tasks) {
        const expected = tasks.map((task) => task.key).filter((other) => reaches(tasks, other, key));
        expect([...descendantsOf(tasks, key)].sort()).toEqual(expected.sort());
      }
    }),
  );
});

test('the critical path is a chain as long as there are waves, and weights choose another one', () => {
  fc.assert(
    fc.property(dag, (tasks) => {
      const { path, weight } = criticalPath(tasks);
      expect(weight).toBe(orderTasks(tasks).length);
      path.slice(1).forEach((task, at) => expect(task.after).toContain(path[at]?.key));
      expect(criticalPath(tasks, (task) => place(task.key)).weight).toBeGreaterThanOrEqual(tasks.length);
    }),
  );
});
