import type { Oid, TaskKey } from '../domain/ids.ts';
import { isOnRequest } from '../domain/request-state.ts';
import type { TaskState } from '../domain/request-state.ts';
import type { Withdrawn } from '../domain/withdrawn.ts';
import { branchesOf } from '../text/names.ts';
import { parseCommit } from '../text/trailers.ts';
import { claimerOf } from './claimer-of.ts';
import { issueOfTask, withdrawal } from './issue-of-task.ts';
import type { LoadedRequest } from './load-request.ts';

type At = Pick<LoadedRequest, 'state' | 'world' | 'entries'>;

/** What a person did that stops a task: with its issue, its branch, or its pull request (`pull` is the one that counts). */
export const stoppedBy = (at: At, task: TaskState, pull: number | null): Withdrawn | null =>
  withdrawal(at.world, task) ??
  (isTaken(at, task) ? 'assigned' : null) ??
  (isMoved(at, task) ? 'branch-moved' : isClosed(at, pull) ? 'pull-closed' : null);

/**
 * Whether a person is assigned to the task's issue who is not the one that claims are shown by. People who were assigned before somebody
 * said `retry` are done with; to the request's own issue, on which a task may stand, anybody may be assigned.
 */
function isTaken({ state, world }: At, task: TaskState): boolean {
  if (isOnRequest(state, task) || task.questions.some(({ why }) => why === 'assigned')) return false;
  const claimer = claimerOf({ state, world });
  return issueOfTask(world, task)?.assignees.some(({ name }) => name !== claimer) ?? false;
}

/**
 * Whether the task's branch stands on a commit that is not ours. A commit that the journal knows is no proof: a picture of the branch may
 * be older than our last write.
 */
export function isMoved({ state, world, entries }: At, task: TaskState): boolean {
  const there = world.branches.get(branchesOf(state.request).task(task.issue ?? state.issue));
  if (!there || parseCommit(there.message).trailers?.request === state.request) return false;
  return !entries.some(
    ({ event }) => event.type === 'granted' && event.grants.some((grant) => grant.base === there.oid),
  );
}

/**
 * Whether a person closed the pull request without merging it. GitHub itself closes one whose branch, or the branch that it goes into,
 * is deleted: that says nothing about the task.
 */
export function isClosed({ state, world }: Pick<At, 'state' | 'world'>, pull: number | null): boolean {
  const closed = world.pulls.find((one) => one.number === pull && !one.open && !one.merged);
  if (!closed || !world.branches.has(closed.head)) return false;
  return state.mode === 'single' || world.branches.has(branchesOf(state.request).work);
}

/** The pull request whose end would stop the task now; one that a person closed before saying `retry` is done with. */
export const pullThatCounts = (task: TaskState): number | null =>
  task.questions.at(-1)?.why === 'pull-closed' ? null : task.pull;

/** What people committed on the branches of tasks that wait for an attempt, which is to build on it. */
export const committedByHand = (at: At): ReadonlyMap<TaskKey, Oid> =>
  new Map(
    at.state.tasks.flatMap((task): readonly (readonly [TaskKey, Oid])[] => {
      const there = at.world.branches.get(branchesOf(at.state.request).task(task.issue ?? at.state.issue));
      return there && task.status === 'waiting' && isMoved(at, task) ? [[task.key, there.oid]] : [];
    }),
  );
