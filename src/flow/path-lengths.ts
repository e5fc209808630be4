import type { TaskKey } from '../domain/ids.ts';

interface Node {
  readonly key: TaskKey;
  readonly after: readonly TaskKey[];
}

/** For each task the number of tasks on the longest chain that starts with it. The plan is known to have no cycle. */
export function pathLengths(tasks: readonly Node[]): ReadonlyMap<TaskKey, number> {
  const dependents = new Map<TaskKey, TaskKey[]>();
  for (const task of tasks) {
    for (const key of task.after) dependents.set(key, [...(dependents.get(key) ?? []), task.key]);
  }
  const lengths = new Map<TaskKey, number>();
  const lengthOf = (key: TaskKey): number => {
    const known = lengths.get(key);
    if (known !== undefined) return known;
    const length = 1 + Math.max(0, ...(dependents.get(key) ?? []).map(lengthOf));
    lengths.set(key, length);
    return length;
  };
  for (const task of tasks) lengthOf(task.key);
  return lengths;
}
