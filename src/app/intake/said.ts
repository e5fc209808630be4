import type { Command } from '../../domain/command.ts';
import { hashText } from '../../domain/hash.ts';
import type { Nonce } from '../../domain/ids.ts';
import type { RequestState } from '../../domain/request-state.ts';
import { routeWorker } from '../../domain/route-worker.ts';
import { decideApprove } from '../../flow/decide-approval.ts';
import type { Grounds } from '../../flow/decide-approval.ts';
import type { DecideWord } from '../../flow/decide-comment.ts';
import { decideRemember, decideSay } from '../../flow/decide-note.ts';
import { decideRedirect } from '../../flow/decide-redirect.ts';
import { microdollarsOf } from '../../domain/budgets.ts';
import { decideAnswer, decideGoOn, decideRetry, decideSkip, decideStop } from '../../flow/decide-word.ts';
import type { Word } from '../../flow/decide-word.ts';
import { configOf } from '../load-config.ts';
import type { Hearing } from './hearing.ts';
import type { Round } from './load-newest-round.ts';
import { replyNonce } from './reply-nonce.ts';
import type { WordCommand } from './word-command.ts';

/** The decision that a person's command asks for, with their words by their hash. */
export function decisionOf(
  at: Hearing,
  round: Round,
  { command, grounds }: { command: WordCommand; grounds: Grounds },
): DecideWord {
  const { comment, author: by } = at.event;
  const word: Word = { comment, by, text: hashText(textOf(command)) };
  const nonce = replyNonce(comment);
  return (state) => decide(state, { command, word, nonce, grounds, served: isServed(round, command) });
}

/** The words of a command that count. */
export function textOf(command: WordCommand): string {
  if (command.name === 'answer' || command.name === 'say' || command.name === 'remember')
    return command.args.text;
  if (command.name === 'redirect') return command.args.reason ?? '';
  return command.name === 'retry' ? (command.args.hint ?? '') : '';
}

/** A person names a type on purpose: the default pool does not stand in for one that nobody has. */
const isServed = ({ world }: Round, command: WordCommand): boolean =>
  command.name === 'redirect' &&
  routeWorker({ pools: configOf(world).pools, defaultPool: null }, command.args.worker).ok;

interface Deciding {
  readonly command: WordCommand;
  readonly word: Word;
  readonly nonce: Nonce;
  readonly grounds: Grounds;
  readonly served: boolean;
}

function decide(state: RequestState, { command, word, nonce, grounds, served }: Deciding) {
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
      return decideGoOn(state, word, { cap: capOf(command.args.budget), edited: grounds.edited });
    case 'approve':
      return decideApprove(state, word, { hash: command.args.hash ?? null, ...grounds });
    case 'redirect': {
      const { task: issue, worker, reason } = command.args;
      return decideRedirect(state, word, { issue, worker, served, nonce, hasReason: reason !== undefined });
    }
    case 'remember':
      return decideRemember(state, word);
    case 'say':
      return decideSay(state, word, { issue: command.args.task, nonce });
  }
}

const capOf = (dollars: number | undefined): number | null =>
  dollars === undefined ? null : microdollarsOf(dollars);

/** A command that is a word about a running request. */
export const isWord = (command: Command): command is Command & WordCommand =>
  ['answer', 'retry', 'skip', 'stop', 'resume', 'approve', 'redirect', 'remember'].includes(command.name);
