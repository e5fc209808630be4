import type { Nonce } from '../domain/ids.ts';
import { isDone } from '../domain/request-state.ts';
import type { RequestState } from '../domain/request-state.ts';
import { again, no, taskByIssue } from './decide-word.ts';
import type { Word, WordDecision } from './decide-word.ts';
import { REDIRECTED, releaseOf } from './replay/grants.ts';

/** Where a task is to go, and whether anybody serves that type. */
export interface Redirection {
  readonly issue: number;
  readonly worker: string;
  readonly served: boolean;
  /** The person says why: words for the next attempt, for which also the same type is asked anew. */
  readonly hasReason: boolean;
  readonly nonce: Nonce;
}

/** Gives a task to another worker type, or with a reason to the same one anew: a live leg loses its term first, so that what it still brings is not used. */
export function decideRedirect(state: RequestState, word: Word, to: Redirection): WordDecision {
  const task = taskByIssue(state, to.issue);
  if (!task) return no('no-such-task');
  if (state.heard.has(word.comment)) return again('redirected');
  if (isDone(task)) return no('already-done');
  if (!to.served) return no('unknown-worker');
  if (task.worker === to.worker && !to.hasReason) return no('same-worker');
  const released = releaseOf(state, task.key, REDIRECTED);
  const { comment, by, text } = word;
  const { worker, nonce } = to;
  return {
    events: [...released, { type: 'redirected', task: task.key, worker, comment, by, text, nonce }],
    reason: `redirected to ${worker} by a person`,
    taken: 'redirected',
  };
}
