import type { Oid, TaskKey } from '../../domain/ids.ts';
import type { RequestState, TaskState } from '../../domain/request-state.ts';
import type { TestFlag } from '../../domain/test-flag.ts';
import type { World } from '../../domain/world.ts';
import { parseCommit } from '../../text/trailers.ts';
import type { ReadCommit } from '../../text/trailers.ts';

type Picture = { readonly state: RequestState; readonly world: World };

/** What each landed task said that it did, by key: it stands in its checkpoint. */
export const summariesOf = (at: Picture): ReadonlyMap<TaskKey, string> =>
  ofLanded(at, ({ summary }) => summary);

/** The tests that each landed task weakened, by key. */
export const flagsOf = (at: Picture): ReadonlyMap<TaskKey, readonly TestFlag[]> =>
  ofLanded(at, ({ trailers }) => trailers?.flags);

function ofLanded<T>(
  { state, world }: Picture,
  wordOf: (commit: ReadCommit) => T | undefined,
): ReadonlyMap<TaskKey, T> {
  return new Map(
    state.tasks.flatMap((task) => {
      const commit = commitOf(world, task);
      const word = commit == null ? undefined : wordOf(commit);
      return word === undefined ? [] : [[task.key, word] as const];
    }),
  );
}

/** Checkpoints of landed tasks whose words were not read: their branches are gone, or were not in the picture yet. */
export const unreadCheckpoints = ({ state, world }: Picture): readonly Oid[] =>
  state.tasks.flatMap((task) => (commitOf(world, task) === undefined ? (checkpointOf(task) ?? []) : []));

/** The checkpoint of a task that landed. Undefined where it was not read, null where there is none. */
function commitOf(world: World, task: TaskState): ReadCommit | null | undefined {
  const checkpoint = checkpointOf(task);
  if (checkpoint === null) return null;
  const seen =
    world.commits.get(checkpoint) ?? [...world.branches.values()].find((one) => one.oid === checkpoint);
  return seen && parseCommit(seen.message);
}

const checkpointOf = (task: TaskState): Oid | null =>
  task.status === 'landed' ? (task.draft?.checkpoint ?? null) : null;
