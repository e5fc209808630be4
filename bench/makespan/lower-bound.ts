import { criticalPath } from '../../src/domain/task-graph.ts';
import type { TimedGraph, TimedTask } from './layered-graph.ts';

const lengthOf = (task: TimedTask): number => task.work + task.verify;

/** No schedule can end before this: the longest chain, all work over the workers, or the work on the busiest resource; verification included. */
export function lowerBound({ tasks, workers }: TimedGraph): number {
  const all = tasks.reduce((sum, task) => sum + lengthOf(task), 0);
  const held = new Map<number, number>();
  for (const task of tasks) {
    if (task.resource !== null) held.set(task.resource, (held.get(task.resource) ?? 0) + lengthOf(task));
  }
  return Math.max(criticalPath(tasks, lengthOf).weight, all / workers, ...held.values());
}
