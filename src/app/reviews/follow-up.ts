import type { TaskState } from '../../domain/request-state.ts';
import type { Review } from '../../flow/decide-review.ts';
import { renderReviewLater } from '../../report/review.ts';
import { commentBy, ensureComment } from '../ensure-comment.ts';
import { askMore } from '../intake/ask-more.ts';
import type { Heard } from '../intake/heard.ts';
import { silence } from '../intake/heard.ts';
import { loadAccepted } from '../load-request.ts';
import { configText } from '../load-config.ts';
import { placeOfTask } from '../place-of.ts';
import type { At } from './take-remarks.ts';

/** Plans a late review as more work behind the task that has landed; our comment stands for the comment that asks. */
export async function followUp(
  at: At,
  { task, review, text }: { readonly task: TaskState; readonly review: Review; readonly text: string },
): Promise<Heard> {
  const { state } = at;
  const place = placeOfTask(at, task, review.nonce);
  const body = renderReviewLater(place, { by: review.by, text });
  await ensureComment(at, at.world.issue, { nonce: review.nonce, body });
  const seen = await loadAccepted(at.deps, { request: state.request, texts: [configText] });
  const comment = commentBy(seen.world.issue, review.nonce);
  if (!comment) return silence('the comment that asks is not to be seen yet');
  const asked =
    `Follow-up of task ${task.key} (#${task.issue ?? state.issue}, "${place.title}"), which has landed. A person reviewed it and asks ` +
    `for these changes, each under its place. Plan one task behind ${task.key}, for the worker type ${task.worker}, whose boundaries are ` +
    `the files that the remarks are about.\n\n${text}`;
  const event = {
    issue: state.issue,
    issueTitle: seen.world.issue.title,
    issueBody: seen.world.issue.body,
    issueOpen: seen.world.issue.open,
    onPull: false,
    labels: [],
    comment: comment.id,
    body: '',
    createdAt: '',
    author: review.by,
    authorType: 'User',
    fork: false,
  };
  return askMore({ deps: at.deps, job: at.job, event }, seen, { kind: 'build', text: asked });
}
