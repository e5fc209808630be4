/** A task as far as order is concerned; keys in `after` that no task has are ignored here and refused by validation. */
export interface OrderedTask<K extends string = string> {
  readonly key: K;
  readonly after: readonly K[];
}

/**
 * The tasks in waves: each wave depends on earlier waves alone, in the plan's own order inside a wave. Tasks on a cycle,
 * and those behind one, appear in no wave.
 */
export function orderTasks<T extends OrderedTask>(tasks: readonly T[]): readonly (readonly T[])[] {
  const known = new Set<string>(tasks.map((task) => task.key));
  const placed = new Set<string>();
  const waves: T[][] = [];
  let rest = [...tasks];
  while (rest.length > 0) {
    const wave = rest.filter((task) => task.after.every((key) => placed.has(key) || !known.has(key)));
    if (wave.length === 0) break;
    for (const task of wave) placed.add(task.key);
    rest = rest.filter((task) => !placed.has(task.key));
    waves.push(wave);
  }
  return waves;
}

/** One cycle of dependencies, its first key repeated at the end (`a`, `b`, `a`: a waits for b, b for a), or null. */
export function findCycle<K extends string>(tasks: readonly OrderedTask<K>[]): readonly K[] | null {
  const ordered = new Set<string>(orderTasks(tasks).flatMap((wave) => wave.map((task) => task.key)));
  const left = new Map(tasks.filter((task) => !ordered.has(task.key)).map((task) => [task.key, task]));
  // Every task that is left waits for another one that is left, so walking on must come back to a visited one.
  const path: K[] = [];
  let at = left.values().next().value;
  while (at !== undefined) {
    const seen = path.indexOf(at.key);
    if (seen !== -1) return fromSmallest(path.slice(seen));
    path.push(at.key);
    const next = at.after.find((key) => left.has(key));
    at = next === undefined ? undefined : left.get(next);
  }
  return null;
}

/** All tasks that wait for this one, directly or not; not the task itself. */
export function descendantsOf<K extends string>(tasks: readonly OrderedTask<K>[], key: K): ReadonlySet<K> {
  const waiters = new Map<K, K[]>();
  for (const task of tasks) {
    for (const before of task.after) waiters.set(before, [...(waiters.get(before) ?? []), task.key]);
  }
  const found = new Set<K>();
  const open = [...(waiters.get(key) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(waiters.get(next) ?? []));
  }
  found.delete(key);
  return found;
}

/** The longest chain of dependencies by weight (1 a task unless given), first to last, and its total weight. */
export function criticalPath<T extends OrderedTask>(
  tasks: readonly T[],
  weigh: (task: T) => number = () => 1,
): { readonly path: readonly T[]; readonly weight: number } {
  const best = new Map<string, { path: readonly T[]; weight: number }>();
  let longest: { path: readonly T[]; weight: number } = { path: [], weight: 0 };
  for (const task of orderTasks(tasks).flat()) {
    const before = task.after.flatMap((key) => best.get(key) ?? []).reduce(heavier, { path: [], weight: 0 });
    const mine = { path: [...before.path, task], weight: before.weight + weigh(task) };
    best.set(task.key, mine);
    longest = heavier(longest, mine);
  }
  return longest;
}

const heavier = <T>(
  one: { path: readonly T[]; weight: number },
  other: { path: readonly T[]; weight: number },
): { path: readonly T[]; weight: number } => (other.weight > one.weight ? other : one);

function fromSmallest<K extends string>(cycle: readonly K[]): readonly K[] {
  const first = cycle.reduce((least, key) => (key < least ? key : least));
  const at = cycle.indexOf(first);
  return [...cycle.slice(at), ...cycle.slice(0, at), first];
}
