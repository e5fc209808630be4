import type { Change } from '../../domain/change.ts';
import { Nonce } from '../../domain/ids.ts';
import type { TaskKey } from '../../domain/ids.ts';
import type { TaskState } from '../../domain/request-state.ts';
import { renderTooLate } from '../../report/feedback.ts';
import { commentBy } from '../ensure-comment.ts';
import { talkOfTask } from '../issue-of-task.ts';
import { placeOfTask } from '../place-of.ts';
import type { LoadedRequest } from '../load-request.ts';
import type { Job } from '../deps.ts';

/**
 * What was said about a task after its last worker had begun is not in what landed, and no attempt follows that could be told: its
 * author is told so, once, and how to ask for it.
 */
export function lateChanges(at: LoadedRequest & { readonly job: Job }, task: TaskState): readonly Change[] {
  const nonce = lateMark(at, task);
  if (nonce === null) return [];
  const issue = talkOfTask(at.world, task);
  if (commentBy(issue, nonce)) return [];
  return [{ do: 'comment', on: issue.node, body: renderTooLate(placeOfTask(at, task, nonce)) }];
}

/** The mark follows from the last words, so that they are answered once; null where nothing was said too late. */
function lateMark({ entries }: LoadedRequest, { key, status }: TaskState): Nonce | null {
  if (status !== 'landed') return null;
  const told = toldUntil(entries, key);
  const said = entries.findLast(
    ({ event, seq }) => event.type === 'said' && event.task === key && seq > told,
  );
  return said?.event.type === 'said' ? Nonce.parse(`${said.event.nonce.slice(0, 28)}late`) : null;
}

/** The last line of the journal that the task's last worker was told of; where its leg does not say, the one of its grant. */
function toldUntil(entries: LoadedRequest['entries'], key: TaskKey): number {
  const granted = entries.findLast(
    ({ event }) =>
      event.type === 'granted' && event.grants.some((one) => one.kind === 'work' && one.task === key),
  );
  const settled = entries.findLast(
    ({ event, seq }) =>
      event.type === 'settled' &&
      event.tasks.includes(key) &&
      event.told !== undefined &&
      seq > (granted?.seq ?? 0),
  );
  return settled?.event.type === 'settled' ? (settled.event.told ?? 0) : (granted?.seq ?? 0);
}
