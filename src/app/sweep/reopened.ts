import { decideReopen, mayReopen } from '../../flow/decide-catch-up.ts';
import { nothing } from '../../flow/decision.ts';
import type { Decision } from '../../flow/decision.ts';
import { branchesOf } from '../../text/names.ts';
import { taskBranchOf } from '../checkpoint/task-branch.ts';
import { mergeDefault } from '../catch-up/merge-default.ts';
import type { LoadedRequest } from '../load-request.ts';
import type { Sweep } from './sweeping.ts';

/**
 * Looks whether the last pull request, open and as Foreman left it, clashes with where the default branch has gone; then the request goes
 * on. One that a person wrote on is theirs.
 */
export async function reopened({ deps }: Sweep, { state, world }: LoadedRequest): Promise<Decision> {
  const { head } = world.target;
  const [task] = state.tasks;
  const single = state.mode === 'single' && task ? { task, branch: taskBranchOf(state, task) } : null;
  const branch = single?.branch ?? branchesOf(state.request).work;
  const ours = single ? (single.task.draft?.checkpoint ?? null) : state.work;
  const isOffered = world.pulls.some((pull) => pull.head === branch && pull.open);
  const { entered } = state.catchUp;
  if (!isOffered || entered === null || ours === null || !mayReopen(state, head))
    return nothing('nothing is offered that could clash');
  if (world.branches.get(branch)?.oid !== ours) return nothing('a person wrote on what is offered');
  const { clashes } = await mergeDefault(deps, { common: entered, ours, theirs: head });
  return decideReopen(state, head, clashes);
}
