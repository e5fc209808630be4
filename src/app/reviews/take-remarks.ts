import { hashText } from '../../domain/hash.ts';
import type { Oid, RequestId } from '../../domain/ids.ts';
import type { RequestState } from '../../domain/request-state.ts';
import { decideReview } from '../../flow/decide-review.ts';
import type { ReviewTaken } from '../../flow/decide-review.ts';
import { taskByIssue } from '../../flow/decide-word.ts';
import { renderReviewRefused, renderReviewTaken } from '../../report/review.ts';
import { remarksText } from '../../text/review-body.ts';
import type { Remark } from '../../text/review-body.ts';
import { sanitise } from '../../text/sanitise.ts';
import { decideOn } from '../decide-on.ts';
import type { Deps, Job } from '../deps.ts';
import { ensureComment } from '../ensure-comment.ts';
import { followUp } from './follow-up.ts';
import type { LateReview } from './follow-up.ts';
import { nonceOfReview } from './nonce-of-review.ts';
import { talkOfTask } from '../issue-of-task.ts';
import type { Heard } from '../intake/heard.ts';
import { silence } from '../intake/heard.ts';
import { configText } from '../load-config.ts';
import { loadAccepted, loadRequest } from '../load-request.ts';
import type { LoadedRequest, RequestRef } from '../load-request.ts';
import { sayAnew } from '../say-anew.ts';
import { markedIn, seeComment } from '../see-comment.ts';
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
  const ref = refOf(request, issue);
  const loaded = await loadRequest(deps, ref);
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
  const first = decideReview(at.state, review).taken;
  if (first !== 'taken')
    return otherwise(at, first, { task, review, text, said: markedIn(talksOf(at), nonce) });
  await ensureComment(at, talkOfTask(at.world, task), {
    nonce,
    body: renderReviewTaken(place, { by: said.by, text }),
  });
  let taken: ReviewTaken = first;
  const decided = await decideOn(at, { ...ref, seen: at }, ({ state }) => {
    const decision = decideReview(state, review);
    // Read again after a lost answer it may be there already, which is as good.
    taken = decision.taken;
    return decision;
  });
  if (taken !== 'taken' && taken !== 'again')
    return overtaken({ ...at, ...decided }, taken, { task, review, text });
  const next = decided.state.stopped ? 'nothing' : 'publish';
  return { next, request, brief: null, why: decided.reason };
}

export type At = LoadedRequest & { readonly deps: Deps; readonly job: Job };

type Late = Omit<LateReview, 'said'>;

/** Its task landed or was skipped while the review was taken: what our comment says of it is put right. */
async function overtaken(at: At, taken: ReviewTaken, late: Late): Promise<Heard> {
  const look = (): Promise<LoadedRequest> => loadAccepted(at.deps, refOf(at.state.request, late.task.issue));
  const { seen, comment: said } = await seeComment(at.deps, look, {
    nonce: late.review.nonce,
    talk: talksOf,
  });
  return otherwise({ ...at, ...seen }, taken, { ...late, said });
}

/** A review that is no mandate: what has landed is changed by a further task as long as its request runs. */
async function otherwise(at: At, taken: ReviewTaken, late: LateReview): Promise<Heard> {
  if (taken !== 'landed' || !isRunning(at.state)) return refuse(at, taken, late);
  const { heard, said } = await followUp(at, late);
  return heard ?? refuse({ ...at, state: { ...at.state, phase: 'finished' } }, taken, { ...late, said });
}

const refOf = (request: RequestId, issue: number | null): RequestRef => ({
  request,
  focus: issue === null ? [] : [issue],
  texts: [configText],
});

const talksOf = ({ world }: Pick<LoadedRequest, 'world'>) => [...world.focus.values(), world.issue];

const isRunning = ({ phase, stopped }: RequestState): boolean => phase === 'running' && !stopped;

async function refuse(at: At, taken: ReviewTaken, { task, review, said }: LateReview): Promise<Heard> {
  const { request } = at.state;
  if (taken === 'again') return { next: 'publish', request, brief: null, why: 'the review was taken before' };
  const { nonce } = review;
  const body = renderReviewRefused(placeOfTask(at, task, nonce), {
    by: review.by,
    why: taken === 'skipped' ? 'skipped' : 'landed',
    finished: at.state.phase === 'finished',
    request: at.state.issue,
  });
  await sayAnew(at, talkOfTask(at.world, task), { nonce, body, said });
  return silence(`the review is not taken: ${taken}`);
}
