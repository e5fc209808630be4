import type { TaskKey } from '../../domain/ids.ts';
import type { PlannedTask } from '../../domain/plan.ts';
import { taskOf } from '../../domain/request-state.ts';
import { renderContract } from '../../text/contract-body.ts';
import { ensureComment } from '../ensure-comment.ts';
import type { Place } from './file-once.ts';
import type { Publishing } from './publishing.ts';

/** A plan of one task gets no issue of its own: its contract stands as a comment on the request's. */
export async function ensureContractComment(
  at: Publishing,
  task: PlannedTask,
): Promise<ReadonlyMap<TaskKey, Place>> {
  const { nonce } = taskOf(at.state, task.key);
  const frame = {
    request: at.state.request,
    issue: at.state.issue,
    task: task.key,
    worker: task.worker,
    after: [],
    nonce,
  };
  await ensureComment(at, at.world.issue, { nonce, body: renderContract(task.contract, frame) });
  return new Map([[task.key, { issue: at.state.issue, node: at.world.issue.node }]]);
}
