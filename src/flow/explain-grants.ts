import type { Oid, TaskKey } from '../domain/ids.ts';
import type { Grant } from '../domain/journal.ts';
import type { GrantedBatch, GrantedTask, Held, HeldTask, Reason } from '../domain/reason.ts';
import { isBlocked, isDone, openDependencies, taskOf } from '../domain/request-state.ts';
import type { RequestState, TaskState } from '../domain/request-state.ts';
import { holdsBoundary } from './decide-grants.ts';
import type { Pools } from './decide-grants.ts';
import { isCatchUp } from './replay/catch-up.ts';
import { heldBy } from './replay/grants.ts';
import { isWholeGrant } from './replay/whole.ts';
import { neededWords } from './needed-words.ts';

/** Why these grants followed from this state, and why every other open task got none. */
export function explainGrants(state: RequestState, grants: readonly Grant[]): Reason {
  const works = grants.flatMap((grant) => (grant.kind === 'work' ? [grantedTask(state, grant)] : []));
  const batches = grants.flatMap((grant) =>
    grant.kind === 'batch' && !isCatchUp(grant) && !isWholeGrant(grant) ? [grantedBatch(state, grant)] : [],
  );
  return { kind: 'granted', works, batches, held: heldTasks(state, grants) };
}

/**
 * The pools as these grants show them: a worker type has exactly the places that were used. Types that share a pool may be told
 * apart like this, since within a type the order of granting is the same.
 */
export function poolsSeenIn(state: RequestState, grants: readonly Grant[]): Pools {
  const granted = new Set(grants.flatMap((grant) => (grant.kind === 'work' ? [grant.task] : [])));
  const head = grants.find(isCatchUp)?.from ?? anewOn(state, grants);
  const byHand = grants.flatMap((grant): readonly (readonly [TaskKey, Oid])[] =>
    grant.kind === 'work' && grant.byHand === true ? [[grant.task, grant.base]] : [],
  );
  return {
    ...(head === undefined ? {} : { head }),
    byHand: new Map(byHand),
    unsaid: new Set(
      state.tasks
        .filter((task) => !granted.has(task.key) && neededWords(state, task).length > 0)
        .map(({ key }) => key),
    ),
    poolOf: (worker) => worker,
    most: (worker) => {
      const used = workingOf(state, worker);
      return used + [...granted].filter((key) => taskOf(state, key).worker === worker).length;
    },
  };
}

/** Where the default branch was when a single task began anew on it. */
const anewOn = ({ mode }: RequestState, grants: readonly Grant[]): Oid | undefined =>
  mode === 'single' ? grants.find((grant) => grant.kind === 'work')?.base : undefined;

function grantedTask(state: RequestState, grant: Extract<Grant, { kind: 'work' }>): GrantedTask {
  const task = taskOf(state, grant.task);
  const again = task.attempts > 0 && task.failure !== null ? 'failed' : task.losses > 0 ? 'lost' : null;
  const { term, attempt } = grant;
  return { task: task.key, term, attempt, after: task.after, again };
}

function grantedBatch(state: RequestState, grant: Extract<Grant, { kind: 'batch' }>): GrantedBatch {
  const inBatch = new Set(grant.tasks);
  const awaits = (task: TaskState): boolean => {
    if (task.status !== 'waiting') return false;
    const open = openDependencies(state, task);
    if (open.length === 0) return task.conflicts.some((key) => inBatch.has(key));
    return open.every((one) => one.status === 'merging') && open.some((one) => inBatch.has(one.key));
  };
  const awaitedBy = state.tasks.filter(awaits).map((task) => task.key);
  return { tasks: grant.tasks, term: grant.term, awaitedBy };
}

function heldTasks(state: RequestState, grants: readonly Grant[]): readonly HeldTask[] {
  const taken = new Set(grants.flatMap(heldBy));
  const busy = new Set(
    state.tasks.filter((task) => holdsBoundary(task) || taken.has(task.key)).map((task) => task.key),
  );
  return state.tasks
    .filter((task) => !isDone(task) && task.status !== 'working' && !taken.has(task.key))
    .map((task) => ({ task: task.key, held: whyHeld(state, task, { busy, taken }) }));
}

function whyHeld(
  state: RequestState,
  task: TaskState,
  { busy, taken }: { busy: ReadonlySet<TaskKey>; taken: ReadonlySet<TaskKey> },
): Held {
  if (task.status === 'asking') return { kind: 'asks' };
  if (task.status === 'merging') return { kind: 'in-line' };
  if (task.status === 'reviewing') return { kind: 'in-review' };
  const open = openDependencies(state, task);
  if (isBlocked(state, task)) return { kind: 'blocked', by: askingBefore(state, task) };
  if (open.length > 0) return { kind: 'waits', on: open.map((one) => one.key) };
  const overlaps = task.conflicts.filter((key) => busy.has(key));
  if (overlaps.length > 0) return { kind: 'overlaps', tasks: overlaps };
  const begun = [...taken].filter((key) => taskOf(state, key).worker === task.worker);
  const working = workingOf(state, task.worker) + begun.length;
  return { kind: 'no-place', worker: task.worker, working };
}

/** The tasks that wait for a person, near or far before this one. */
function askingBefore(state: RequestState, task: TaskState): readonly TaskKey[] {
  const seen = new Set<TaskKey>();
  const walk = [...task.after];
  for (let key = walk.pop(); key !== undefined; key = walk.pop()) {
    const before = taskOf(state, key);
    if (seen.has(key) || isDone(before)) continue;
    seen.add(key);
    walk.push(...before.after);
  }
  return state.tasks.filter((one) => seen.has(one.key) && one.status === 'asking').map((one) => one.key);
}

const workingOf = (state: RequestState, worker: string): number =>
  state.live.filter(({ grant }) => grant.kind === 'work' && taskOf(state, grant.task).worker === worker)
    .length;
