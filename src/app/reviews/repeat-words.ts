import type { Command } from '../../domain/command.ts';
import type { Nonce } from '../../domain/ids.ts';
import { wordsOf } from '../../intake/review-commands.ts';
import { renderRepeated } from '../../report/repeated.ts';
import { commentBy, ensureComment } from '../ensure-comment.ts';
import type { Hearing } from '../intake/hearing.ts';
import { refOfRound } from '../intake/load-newest-round.ts';
import type { Round } from '../intake/load-newest-round.ts';
import { loadRequest } from '../load-request.ts';
import { seeComment } from '../see-comment.ts';

const LAG_MS = 2000;

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
  const look = async (): Promise<Round> => ({ ...round, ...(await loadRequest(deps, refOfRound(round))) });
  const talk = (now: Round) => talkIn(at, now);
  // Each part of a review starts a run: what the one before has just written may not be shown at once.
  const lagged = async (): Promise<Round> => (await deps.clock.sleep(LAG_MS), look());
  const before = commentBy(talk(round), nonce) ? round : await lagged();
  await ensureComment({ deps, state }, talk(before), { nonce, body });
  const { seen, comment } = await seeComment(deps, look, { nonce, talk: (now) => [talk(now)] });
  const texts = { issueTitle: talk(seen).title, issueBody: talk(seen).body };
  return { at: { ...at, event: { ...event, ...texts, comment: comment.id } }, round: seen };
}

/** Where what was written is talked about. */
const talkIn = ({ event }: Hearing, { world }: Round) => world.focus.get(event.issue) ?? world.issue;
