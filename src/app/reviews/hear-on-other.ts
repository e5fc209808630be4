import type { Command } from '../../domain/command.ts';
import { requestTextIn } from '../../intake/answer-in.ts';
import { readReview } from '../../intake/review-commands.ts';
import type { ListedPull } from '../../ports/reviews.ts';
import { renderRefusedPull } from '../../report/on-pull.ts';
import type { PullRefusal } from '../../report/on-pull.ts';
import { BRANCH_ROOT } from '../../text/names.ts';
import { ensureComment } from '../ensure-comment.ts';
import type { Heard } from '../intake/heard.ts';
import { silence } from '../intake/heard.ts';
import type { Hearing, Listening } from '../intake/hearing.ts';
import { loadOrTell } from '../intake/load-or-tell.ts';
import type { Round } from '../intake/load-newest-round.ts';
import { obey } from '../intake/obey.ts';
import { placeFor } from '../intake/reply-to.ts';
import { sayAll } from '../intake/say-all.ts';
import { nonceOfReview } from './nonce-of-review.ts';
import type { Written } from './read-written.ts';
import { repeatWords } from './repeat-words.ts';
import { reviewAsEvent } from './review-as-event.ts';

/**
 * Hears a command on a pull request that is none of a task: there free text is a request of one task that goes to its branch, and every
 * other command is about that request. Of a pull request from a fork nothing is read but that it is one.
 */
export async function hearOnOther(at: Hearing, commands: readonly Command[]): Promise<Heard> {
  // Its text is a person's: a marker in it names nothing.
  const round = await loadOrTell({ ...at, event: { ...at.event, issueBody: '' } });
  const why = refusalOf(round, commands);
  if (why === null) return obey(at, round, commands);
  await sayAll(at, round, [renderRefusedPull(placeFor(at, round), why)]);
  return silence(refused(why));
}

/** The same for commands in a review, which are repeated in the conversation first and count from there. */
export async function hearReviewOnOther(
  listening: Listening,
  { pull, said }: { readonly pull: ListedPull; readonly said: Written },
): Promise<Heard> {
  const { commands } = readReview(said, listening.job);
  if (commands.length === 0) return silence('nothing in the review is for Foreman');
  const place = { issue: pull.number, issueOpen: pull.open, onPull: true };
  const at: Hearing = { ...listening, event: reviewAsEvent(place, said) };
  const round = await loadOrTell(at);
  const nonce = nonceOfReview(said);
  const why = refusalOf(round, commands);
  if (why === null) {
    const repeated = await repeatWords(at, round, { commands, nonce });
    return obey(repeated.at, repeated.round, commands);
  }
  const { request, world } = round;
  const body = renderRefusedPull({ request, trigger: at.job.trigger, nonce }, why);
  await ensureComment({ deps: at.deps, state: { request, issue: pull.number } }, world.issue, {
    nonce,
    body,
  });
  return silence(refused(why));
}

const refused = (why: PullRefusal): string => `refused on this pull request: ${why}`;

function refusalOf({ world, state }: Round, commands: readonly Command[]): PullRefusal | null {
  const { onPull, target } = world;
  if (onPull?.fork !== false) return 'fork';
  if (target.branch.startsWith(BRANCH_ROOT)) return 'ours';
  const asks = requestTextIn(commands) !== null && (!state || state.phase === 'finished');
  if (!asks) return null;
  if (!onPull.open) return 'closed';
  return onPull.gone ? 'gone' : null;
}
