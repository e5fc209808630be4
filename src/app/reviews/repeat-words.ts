import type { Command } from '../../domain/command.ts';
import type { Nonce } from '../../domain/ids.ts';
import { wordsOf } from '../../intake/review-commands.ts';
import { renderRepeated } from '../../report/repeated.ts';
import { ensureComment } from '../ensure-comment.ts';
import type { Hearing } from '../intake/hearing.ts';
import { refOfRound } from '../intake/load-newest-round.ts';
import type { Round } from '../intake/load-newest-round.ts';
import { loadRequest } from '../load-request.ts';
import { seeComment } from '../see-comment.ts';

/**
 * Repeats the commands of a review in a comment of ours, which from then on stands for them: reviews are numbered apart from comments, so
 * that their numbers order nothing, and no later step reads them.
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
  const look = async (): Promise<Round> => ({ ...round, ...(await loadRequest(deps, refOfRound(round))) });
  const talk = (now: Round) => talkIn(at, now);
  const { seen, comment } = await seeComment(deps, look, { nonce, talk: (now) => [talk(now)] });
  const texts = { issueTitle: talk(seen).title, issueBody: talk(seen).body };
  return { at: { ...at, event: { ...event, ...texts, comment: comment.id } }, round: seen };
}

/** Where what was written is talked about. */
const talkIn = ({ event }: Hearing, { world }: Round) => world.focus.get(event.issue) ?? world.issue;
