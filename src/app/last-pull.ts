import type { RequestId } from '../domain/ids.ts';
import type { RequestState } from '../domain/request-state.ts';
import type { PullView, World } from '../domain/world.ts';
import type { LastPull } from '../report/status-head.ts';
import { branchesOf, issueOf } from '../text/names.ts';
import { taskBranchOf } from './checkpoint/task-branch.ts';

/** The branches from which the pull request at the end may come: the work branch, or that of a single task. */
export const lastHeads = (request: RequestId): readonly string[] => {
  const { work, task } = branchesOf(request);
  return [work, task(issueOf(request))];
};

type At = { readonly state: RequestState; readonly world: Pick<World, 'pulls'> };

/** The branch of the pull request at the end. */
export function lastHead(state: RequestState): string {
  const [task] = state.tasks;
  return state.mode === 'single' && task ? taskBranchOf(state, task) : branchesOf(state.request).work;
}

/** The pull request that people review at the end: an open one, else the newest; null where there is none, or none was read. */
export function lastPullView({ state, world }: At): PullView | null {
  const head = lastHead(state);
  const pulls = world.pulls.filter((pull) => pull.head === head);
  const newest = pulls.toSorted((one, two) => two.number - one.number);
  return newest.find((pull) => pull.open) ?? newest[0] ?? null;
}

/** The same with what became of it. */
export function lastPull(at: At): LastPull | null {
  const pull = lastPullView(at);
  if (!pull) return null;
  const fate = pull.open ? 'open' : pull.merged ? 'merged' : 'closed';
  return { number: pull.number, fate };
}
