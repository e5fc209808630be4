import type { TaskState } from '../../domain/request-state.ts';
import type { CommentView } from '../../domain/world.ts';
import type { Review } from '../../flow/decide-review.ts';
import { renderReviewLater } from '../../report/review.ts';
import { askMore } from '../intake/ask-more.ts';
import type { Heard } from '../intake/heard.ts';
import { loadAccepted } from '../load-request.ts';
import type { LoadedRequest } from '../load-request.ts';
import { configText } from '../load-config.ts';
import { placeOfTask } from '../place-of.ts';
import { seeComment } from '../see-comment.ts';
import { sayAnew } from '../say-anew.ts';
import type { At } from './take-remarks.ts';

/** A review of a task that has landed. */
export interface LateReview {
  readonly task: TaskState;
  readonly review: Review;
  readonly text: string;
  /** Our comment about it, where one was written before the task landed. */
  readonly said: CommentView | undefined;
}

/**
 * Plans a late review as more work behind the task that has landed; our comment stands for the comment that asks, and holds
 * the remarks for whoever plans them again. Where the request has ended meanwhile nothing is `heard`, and that comment is to say something else.
 */
export async function followUp(
  at: At,
  { task, review, text, said }: LateReview,
): Promise<{ readonly heard: Heard | null; readonly said: CommentView }> {
  const { state } = at;
  const { nonce } = review;
  const place = placeOfTask(at, task, nonce);
  await sayAnew(at, at.world.issue, { nonce, body: renderReviewLater(place, { by: review.by, text }), said });
  const look = (): Promise<LoadedRequest> =>
    loadAccepted(at.deps, { request: state.request, focus: [...at.world.focus.keys()], texts: [configText] });
  const talk = ({ world }: LoadedRequest) => [world.issue, ...world.focus.values()];
  const { seen, comment } = await seeComment(at.deps, look, { nonce, talk });
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
  const heard = await askMore({ deps: at.deps, job: at.job, event }, seen, { kind: 'build', text });
  return { heard, said: comment };
}
