import type { LegOrder } from '../../domain/leg.ts';
import type { RequestState, TaskState } from '../../domain/request-state.ts';
import { branchesOf, issueOf } from '../../text/names.ts';

/** The branch that a worker's leg delivers on; a single task has the request's own issue, which its order does not name. */
export const taskBranch = ({ request, focus }: Pick<LegOrder, 'request' | 'focus'>): string =>
  branchesOf(request).task(focus[0] ?? issueOf(request));

/** The same by the task. */
export const taskBranchOf = ({ request, issue }: RequestState, task: Pick<TaskState, 'issue'>): string =>
  branchesOf(request).task(task.issue ?? issue);
