import { readComment } from '../../intake/comment.ts';
import { readReviewEvent } from '../../intake/read-review-event.ts';
import { readClosedEvent } from '../../intake/read-closed-event.ts';
import type { ClosedEvent } from '../../intake/read-closed-event.ts';
import { parseBranch } from '../../text/names.ts';
import type { Deps, Job } from '../deps.ts';
import { expect } from '../expect.ts';
import { readAgain } from '../read-again.ts';

/**
 * Starts a run on the default branch for a review of ours that asks for changes or approves, for one of any branch here that holds a command,
 * and for a pull request of ours that a person merged or closed. The workflow file of such a
 * run is that of the pull request, so nothing else is done there, and for a stranger not even that.
 */
export async function passOnEvent(
  { deps, job }: { readonly deps: Deps; readonly job: Job },
  payload: unknown,
): Promise<string> {
  const closed = readClosedEvent(payload);
  if (closed) return passOnEnd(deps, closed);
  const event = readReviewEvent(payload);
  if (event === null) return 'the event is no review';
  if (event.authorType !== 'User') return 'only people review';
  if (event.fork) return 'the branch lies in a fork, where nobody is obeyed';
  const { state } = event;
  const judged = state === 'changes_requested' || state === 'approved';
  const judges = judged && parseBranch(event.head) !== undefined;
  if (!judges && !readComment(event.body, { trigger: job.trigger }).react)
    return 'the review asks Foreman for nothing';
  const standing = await readAgain(deps, () => deps.forge.standing(event.author));
  if (standing.kind === 'refused' || (standing.kind === 'done' && !standing.value.mayPush))
    return `${event.author} may not push to this repository, so the review is not passed on`;
  const pass = () => deps.forge.passOn(event, `a ${event.kind} of pull request ${event.pull}`);
  const answer = await pass();
  expect(answer.kind === 'unknown' ? await pass() : answer, 'Passing the review on');
  return `the ${event.kind} ${event.id} of #${event.pull} is passed on`;
}

/** Nobody's rights are asked for: who could close it may, and the run that follows believes what it reads alone. */
async function passOnEnd({ forge }: Deps, event: ClosedEvent): Promise<string> {
  if (event.authorType !== 'User') return 'what Foreman itself lands or takes away is no news';
  if (event.fork || parseBranch(event.head) === undefined) return 'the branch is none of ours';
  const { pull } = event;
  const pass = () => forge.passOn({ pull, kind: 'closed', id: pull }, `pull request ${pull} was ended`);
  const answer = await pass();
  expect(answer.kind === 'unknown' ? await pass() : answer, 'Passing the end of the pull request on');
  return `the end of #${pull} is passed on`;
}
