import { readComment } from '../../intake/comment.ts';
import { readReviewEvent } from '../../intake/read-review-event.ts';
import type { Reviews } from '../../ports/reviews.ts';
import type { Deps, Job } from '../deps.ts';
import { expect } from '../expect.ts';
import { readAgain } from '../read-again.ts';

/**
 * Starts a run on the default branch for a review that asks for changes or approves, or that holds a command. The workflow file of a review's own
 * run is that of the pull request, so nothing else is done there, and for a stranger not even that.
 */
export async function passOnReview(
  { deps, reviews, job }: { readonly deps: Deps; readonly reviews: Reviews; readonly job: Job },
  payload: unknown,
): Promise<string> {
  const event = readReviewEvent(payload);
  if (event === null) return 'the event is no review';
  if (event.authorType !== 'User') return 'only people review';
  if (event.fork) return 'the branch lies in a fork, where nobody is obeyed';
  const { state } = event;
  const judges = state === 'changes_requested' || state === 'approved';
  if (!judges && !readComment(event.body, { trigger: job.trigger }).react)
    return 'the review asks Foreman for nothing';
  const standing = await readAgain(deps, () => deps.forge.standing(event.author));
  if (standing.kind === 'refused' || (standing.kind === 'done' && !standing.value.mayPush))
    return `${event.author} may not push to this repository, so the review is not passed on`;
  const pass = () => reviews.passOn(event, `a ${event.kind} of pull request ${event.pull}`);
  const answer = await pass();
  expect(answer.kind === 'unknown' ? await pass() : answer, 'Passing the review on');
  return `the ${event.kind} ${event.id} of #${event.pull} is passed on`;
}
