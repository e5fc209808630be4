import type { Command } from '../../domain/command.ts';
import { requestTextOf } from '../claim/request-text.ts';
import { acceptRequest } from './accept-request.ts';
import type { Hearing } from './hearing.ts';
import { goOn } from './go-on.ts';
import type { Round } from './load-newest-round.ts';
import { obeyWord } from './obey-word.ts';
import { replyTo } from './reply-to.ts';
import type { Heard } from './heard.ts';
import { silence } from './heard.ts';
import { hearResume } from './hear-resume.ts';
import { lookBack } from './look-back.ts';

const RANK = { plan: 3, publish: 2, finish: 1, nothing: 0 } as const;

/**
 * Carries out the commands of one comment, in order; what follows is the most that any of them needs. Then it looks whether an
 * earlier comment on the same request was missed: a dropped run loses nothing.
 */
export async function obey(at: Hearing, round: Round, commands: readonly Command[]): Promise<Heard> {
  const heard = await obeyAll(at, round, commands);
  await lookBack(at, round);
  return heard;
}

async function obeyAll(at: Hearing, round: Round, commands: readonly Command[]): Promise<Heard> {
  let heard = silence('nothing was asked');
  for (const command of commands) {
    const one = await obeyOne(at, round, command);
    if (RANK[one.next] >= RANK[heard.next]) heard = one;
  }
  return heard;
}

async function obeyOne(at: Hearing, round: Round, command: Command): Promise<Heard> {
  switch (command.name) {
    case 'request':
      return request(at, round, { kind: 'build', text: command.args.text });
    case 'answer':
    case 'retry':
    case 'skip':
      return obeyWord(at, round, command);
    case 'resume':
      return resume(at, round, command);
    case 'stop':
      return obeyWord(at, round, { name: 'stop', args: {} });
    default:
      return replyTo(at, round, command);
  }
}

/** A request that has no plan, because a key was missing or the plan could not be used, is planned again. */
async function resume(
  at: Hearing,
  round: Round,
  command: Extract<Command, { name: 'resume' }>,
): Promise<Heard> {
  const { state } = round;
  if (state?.phase !== 'requested' || state.mode === 'talk' || state.stopped)
    return obeyWord(at, round, command);
  const known = await hearResume(at, { ...round, state });
  return goOn(at, known, await requestTextOf(at, known));
}

/** New free text: a new request where none runs; the same comment heard twice goes on where it stopped. */
async function request(
  at: Hearing,
  round: Round,
  asked: { kind: 'build' | 'plan'; text: string },
): Promise<Heard> {
  const { state } = round;
  if (state?.comment === at.event.comment) return goOn(at, { ...round, state }, asked.text);
  if (state?.phase === 'finished' && at.event.comment < (state.comment ?? 0))
    return silence('the comment is older than the last request here, which is finished');
  if (!state || state.phase === 'finished') return acceptRequest(at, round, asked);
  return replyTo(at, round, { name: 'busy' });
}
