import type { Command } from '../../domain/command.ts';
import { ForemanError } from '../../domain/fault.ts';
import type { Nonce } from '../../domain/ids.ts';
import { wordsOf } from '../../intake/review-commands.ts';
import { renderRepeated } from '../../report/repeated.ts';
import { commentBy, ensureComment } from '../ensure-comment.ts';
import type { Hearing } from '../intake/hearing.ts';
import { refOfRound } from '../intake/load-newest-round.ts';
import type { Round } from '../intake/load-newest-round.ts';
import { loadRequest } from '../load-request.ts';

const PAUSES_MS = [0, 1000, 4000, 15_000];

/**
 * Repeats the commands of a review in a comment of ours, which from then on stands for them: reviews are numbered apart from comments, so
 * that their numbers order nothing, and no later step reads them. The first of several with this mark counts, should two runs have written it.
 */
export async function repeatWords(
  at: Hearing,
  round: Round,
  { commands, nonce }: { readonly commands: readonly Command[]; readonly nonce: Nonce },
): Promise<{ readonly at: Hearing; readonly round: Round }> {
  const { deps, event, job } = at;
  const { request } = round;
  const body = renderRepeated(
    { request, trigger: job.trigger, nonce },
    { by: event.author, words: wordsOf(commands) },
  );
  const state = { request, issue: round.world.issue.number };
  await ensureComment({ deps, state }, talkIn(at, round), { nonce, body });
  for (const pause of PAUSES_MS) {
    await deps.clock.sleep(pause);
    const seen: Round = { ...round, ...(await loadRequest(deps, refOfRound(round))) };
    const talk = talkIn(at, seen);
    const comment = commentBy(talk, nonce);
    if (!comment) continue;
    const texts = { issueTitle: talk.title, issueBody: talk.body };
    return { at: { ...at, event: { ...event, ...texts, comment: comment.id } }, round: seen };
  }
  throw new ForemanError(
    'github-unknown',
    `GitHub does not show the comment that repeats the review on #${event.issue} yet. Nothing was done; run the job again.`,
    { retry: 'later' },
  );
}

/** Where what was written is talked about. */
const talkIn = ({ event }: Hearing, { world }: Round) => world.focus.get(event.issue) ?? world.issue;
