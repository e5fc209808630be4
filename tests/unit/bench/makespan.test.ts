import { describe, expect, it } from 'vitest';
import { layeredGraph, type TimedGraph } from '../../../bench/makespan/layered-graph.ts';
import { lowerBound } from '../../../bench/makespan/lower-bound.ts';
import { simulate } from '../../../bench/makespan/simulate.ts';
import { keyAt } from '../../../bench/journal/sample-events.ts';

const [one, two] = [keyAt(0, 2), keyAt(1, 2)];
const task = { after: [], work: 10, verify: 2, resource: null };
const chain: TimedGraph = {
  workers: 2,
  tasks: [
    { ...task, key: one },
    { ...task, key: two, after: [one] },
  ],
};
const sharing: TimedGraph = {
  workers: 2,
  tasks: [
    { ...task, key: one, resource: 1 },
    { ...task, key: two, resource: 1 },
  ],
};
const apart: TimedGraph = {
  workers: 1,
  tasks: [
    { ...task, key: one },
    { ...task, key: two },
  ],
};

describe('the lower bound', () => {
  it('is the longest chain, the work over the workers, or the busiest resource', () => {
    expect([chain, sharing, apart].map(lowerBound)).toEqual([24, 24, 24]);
    expect(lowerBound({ ...apart, workers: 2 })).toBe(12);
  });
});

describe('the simulation', () => {
  it('reaches the bound where nothing lands beside anything else', () => {
    expect([chain, sharing, apart].map((graph) => simulate(graph).makespan)).toEqual([24, 24, 24]);
  });

  it('verifies two tasks that end side by side once each, one behind the other', () => {
    expect(simulate({ ...apart, workers: 2 })).toEqual({ makespan: 12, tasks: 2, batches: 0 });
  });

  it('is never faster than the bound, on the same graph for the same seed', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const graph = layeredGraph(seed, 2 + (seed % 9));
      expect(layeredGraph(seed, 2 + (seed % 9))).toEqual(graph);
      expect(simulate(graph).makespan).toBeGreaterThanOrEqual(lowerBound(graph) - 1e-9);
    }
  });
});
