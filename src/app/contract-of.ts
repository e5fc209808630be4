import type { Contract } from '../domain/contract.ts';
import { hashValue } from '../domain/hash.ts';
import type { TaskState } from '../domain/request-state.ts';
import { parseContract } from '../text/contract-body.ts';
import { commentBy } from './ensure-comment.ts';
import type { LoadedRequest } from './load-request.ts';

/** The contract as it stands on the task's issue, if it is still the one that the journal froze; a single task's stands in a comment. */
export function contractOf({ world }: Pick<LoadedRequest, 'world'>, task: TaskState): Contract | null {
  const issue = task.issue === world.issue.number ? world.issue : world.focus.get(task.issue ?? 0);
  if (!issue) return null;
  const read = parseContract(commentBy(issue, task.nonce)?.body ?? issue.body);
  return read.ok && hashValue(read.value) === task.contract ? read.value : null;
}
