import type { Change } from '../../domain/change.ts';
import { lateWords } from '../../domain/late-words.ts';
import type { TaskState } from '../../domain/request-state.ts';
import { renderTooLate } from '../../report/feedback.ts';
import { branchesOf } from '../../text/names.ts';
import type { Job } from '../deps.ts';
import { commentBy } from '../ensure-comment.ts';
import { talkOfTask } from '../issue-of-task.ts';
import type { LoadedRequest } from '../load-request.ts';
import { placeOfTask } from '../place-of.ts';

/**
 * What was said about a task after its last worker had begun is not in what landed: the reply to each of those words is edited to say so.
 * That notifies nobody, and needs not: the reply said before what would happen, and how to ask for it then. Where there is no reply yet, it
 * is on its way and says the same; the status tells of it in any case.
 */
export function lateChanges(at: LoadedRequest & { readonly job: Job }, task: TaskState): readonly Change[] {
  const { journal } = branchesOf(at.state.request);
  return lateWords(task).flatMap(({ nonce }): readonly Change[] => {
    const reply = commentBy(talkOfTask(at.world, task), nonce);
    if (!reply) return [];
    const body = renderTooLate(placeOfTask(at, task, nonce), reply.body);
    return body === reply.body ? [] : [{ do: 'edit-comment', comment: reply.node, body, journal }];
  });
}
