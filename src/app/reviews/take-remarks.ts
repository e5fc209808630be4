import { hashText } from '../../domain/hash.ts';
import type { Oid, RequestId } from '../../domain/ids.ts';
import type { RequestState, TaskState } from '../../domain/request-state.ts';
import { decideReview } from '../../flow/decide-review.ts';
import type { Review, ReviewTaken } from '../../flow/decide-review.ts';
import { taskByIssue } from '../../flow/decide-word.ts';
import { renderReviewRefused, renderReviewTaken } from '../../report/review.ts';
import { remarksText } from '../../text/review-body.ts';
import type { Remark } from '../../text/review-body.ts';
import { sanitise } from '../../text/sanitise.ts';
import { decideOn } from '../decide-on.ts';
import type { Deps, Job } from '../deps.ts';
import { ensureComment } from '../ensure-comment.ts';
import { followUp } from './follow-up.ts';
import { nonceOfReview } from './nonce-of-review.ts';
import { talkOfTask } from '../issue-of-task.ts';
import type { Heard } from '../intake/heard.ts';
import { silence } from '../intake/heard.ts';
import { configText } from '../load-config.ts';
import { loadRequest } from '../load-request.ts';
import type { LoadedRequest } from '../load-request.ts';
import { placeOfTask } from '../place-of.ts';

/** A person's remarks on the pull request of one task. */
export interface Remarks {
  readonly request: RequestId;
  readonly issue: number;
  readonly head: Oid | null;
  readonly kind: 'review' | 'remark' | 'comment';
  /** Of the review or comment that carried them. */
  readonly id: number;
  readonly by: string;
  readonly remarks: readonly Remark[];
}

/**
 * Takes remarks as a mandate. Our comment repeats them first, since the journal holds their hash alone and no later step may read
 * reviews; its mark comes from the review, so that whoever does it again finds it.
 */
export async function takeRemarks(
  { deps, job }: { readonly deps: Deps; readonly job: Job },
  said: Remarks,
): Promise<Heard> {
  const { request, issue } = said;
  const loaded = await loadRequest(deps, { request, focus: [issue], texts: [configText] });
  const task = loaded.state && taskByIssue(loaded.state, issue);
  if (!loaded.state || !task) return silence(`request ${request} has no such task`);
  const at = { deps, job, ...loaded, state: loaded.state };
  const nonce = nonceOfReview(said);
  const text = sanitise(remarksText(said.remarks)).text.trim();
  const review = {
    task: task.key,
    review: said.id,
    by: said.by,
    text: hashText(text),
    nonce,
    head: said.head,
  };
  const place = placeOfTask(at, task, nonce);
  const { taken } = decideReview(at.state, review);
  if (taken === 'landed' && isRunning(at.state)) return followUp(at, { task, review, text });
  if (taken !== 'taken') return refuse(at, { task, review, taken });
  await ensureComment(at, talkOfTask(at.world, task), {
    nonce,
    body: renderReviewTaken(place, { by: said.by, text }),
  });
  const decided = await decideOn(at, { request }, ({ state }) => decideReview(state, review));
  const next = decided.state.stopped ? 'nothing' : 'publish';
  return { next, request, brief: null, why: decided.reason };
}

export type At = LoadedRequest & { readonly deps: Deps; readonly job: Job };

const isRunning = ({ phase, stopped }: RequestState): boolean => phase === 'running' && !stopped;

async function refuse(
  at: At,
  { task, review, taken }: { task: TaskState; review: Review; taken: ReviewTaken },
): Promise<Heard> {
  const { request } = at.state;
  if (taken === 'again') return { next: 'publish', request, brief: null, why: 'the review was taken before' };
  const body = renderReviewRefused(placeOfTask(at, task, review.nonce), {
    by: review.by,
    why: taken === 'skipped' ? 'skipped' : 'landed',
    finished: at.state.phase === 'finished',
    request: at.state.issue,
  });
  await ensureComment(at, talkOfTask(at.world, task), { nonce: review.nonce, body });
  return silence(`the review is not taken: ${taken}`);
}
