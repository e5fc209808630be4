import type { Nonce } from '../domain/ids.ts';
import { isDone } from '../domain/request-state.ts';
import type { RequestState } from '../domain/request-state.ts';
import { again, decideAnswer, no, taskByIssue } from './decide-word.ts';
import type { Word, WordDecision } from './decide-word.ts';

/** Words about a task that is open: the next attempt is told. Where the task waits for a person they are the answer. */
export function decideSay(
  state: RequestState,
  word: Word,
  { issue, nonce }: { readonly issue: number; readonly nonce: Nonce },
): WordDecision {
  const task = taskByIssue(state, issue);
  if (!task) return no('no-such-task');
  if (state.heard.has(word.comment)) return again('noted');
  if (task.status === 'asking') return decideAnswer(state, issue, word);
  if (isDone(task)) return no('already-done');
  const { comment, by, text } = word;
  return {
    events: [{ type: 'said', task: task.key, comment, by, text, nonce }],
    reason: `a person said something about ${task.key}`,
    taken: 'noted',
  };
}

/** A fact that everybody who works on the request from now on is told. */
export function decideRemember(state: RequestState, word: Word): WordDecision {
  if (state.heard.has(word.comment)) return again('remembered');
  if (state.phase === 'finished') return no('finished');
  const { comment, by, text } = word;
  return { events: [{ type: 'remembered', comment, by, text }], reason: 'a note', taken: 'remembered' };
}
