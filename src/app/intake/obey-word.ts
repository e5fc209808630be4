import { hashText } from '../../domain/hash.ts';
import type { RequestState } from '../../domain/request-state.ts';
import { decideAnswer, decideResume, decideRetry, decideSkip, decideStop } from '../../flow/decide-word.ts';
import type { Word, WordDecision } from '../../flow/decide-word.ts';
import { canFinish } from '../../flow/decide-finish.ts';
import { decideOn } from '../decide-on.ts';
import type { Hearing } from './hearing.ts';
import type { Round } from './load-newest-round.ts';
import type { WordCommand } from './word-command.ts';
import { planAgain } from './plan-again.ts';
import { replyTaken, replyTo } from './reply-to.ts';
import type { Heard } from './heard.ts';

/** A word about a running request: written into the journal once, answered in one sentence, and followed by what became ready. */
export async function obeyWord(at: Hearing, round: Round, command: WordCommand): Promise<Heard> {
  if (!round.state) return replyTo(at, round, { name: 'no-request' });
  const word: Word = { comment: at.event.comment, by: at.event.author, text: hashText(textOf(command)) };
  let taken: WordDecision['taken'] = 'no-such-task';
  const decided = await decideOn(at, { request: round.request }, ({ state }) => {
    const decision = decide(state, command, word);
    taken = heardBefore(state, word) ? taken : decision.taken;
    return decision;
  });
  await replyTaken(at, { ...round, ...decided, request: round.request }, { taken, command });
  const { state } = decided;
  if (state.phase === 'requested' && command.name === 'answer')
    return planAgain(at, decided, command.args.text);
  const goesOn = decided.wrote || state.heard.has(word.comment);
  const next = !goesOn ? 'nothing' : canFinish(state) ? 'finish' : 'publish';
  return { next, request: round.request, brief: null, why: decided.reason };
}

const heardBefore = (state: RequestState, word: Word): boolean => state.heard.has(word.comment);

function textOf(command: WordCommand): string {
  if (command.name === 'answer') return command.args.text;
  return command.name === 'retry' ? (command.args.hint ?? '') : '';
}

function decide(state: RequestState, command: WordCommand, word: Word): WordDecision {
  switch (command.name) {
    case 'answer':
      return decideAnswer(state, command.args.task, word);
    case 'retry':
      return decideRetry(state, command.args.task, word);
    case 'skip':
      return decideSkip(state, command.args.task, word);
    case 'stop':
      return decideStop(state, word);
    case 'resume':
      return decideResume(state, word);
  }
}
