import type { Oid } from '../../domain/ids.ts';
import type { RequestState, TaskState } from '../../domain/request-state.ts';
import type { World } from '../../domain/world.ts';
import { parseCommit } from '../../text/trailers.ts';

type Picture = { readonly state: RequestState; readonly world: World };

/** What a task that landed says that it did: it stands in its checkpoint. Undefined where that was not read, null where there is none. */
export function summaryOf(world: World, task: TaskState): string | null | undefined {
  const checkpoint = checkpointOf(task);
  if (checkpoint === null) return null;
  const seen =
    world.commits.get(checkpoint) ?? [...world.branches.values()].find((one) => one.oid === checkpoint);
  return seen && parseCommit(seen.message).summary;
}

/** Checkpoints of landed tasks whose words were not read: their branches are gone, or were not in the picture yet. */
export const unreadCheckpoints = ({ state, world }: Picture): readonly Oid[] =>
  state.tasks.flatMap((task) => (summaryOf(world, task) === undefined ? (checkpointOf(task) ?? []) : []));

const checkpointOf = (task: TaskState): Oid | null =>
  task.status === 'landed' ? (task.draft?.checkpoint ?? null) : null;
