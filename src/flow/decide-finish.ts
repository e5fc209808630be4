import type { Nonce, Oid } from '../domain/ids.ts';
import { isDone, isOpenAddition } from '../domain/request-state.ts';
import type { RequestState } from '../domain/request-state.ts';
import { owesCatchUp } from './decide-catch-up.ts';
import { owesProof } from './decide-whole.ts';
import type { Decision } from './decision.ts';
import { nothing } from './decision.ts';

/** Whether nothing is open any more; then only the end is missing. `head` is the default branch's, where somebody looked. */
export const canFinish = (state: RequestState, head?: Oid): boolean =>
  state.phase === 'running' &&
  state.live.length === 0 &&
  state.tasks.every(isDone) &&
  !state.additions.some(isOpenAddition) &&
  !owesCatchUp(state, head) &&
  !owesProof(state);

/**
 * A request is finished when every task has landed or was skipped by a person, nothing is under way, and the work branch holds the
 * default branch and was verified by every command.
 */
export function decideFinish(state: RequestState, nonce: Nonce, head?: Oid): Decision {
  if (state.phase !== 'running') return nothing(`the request is ${state.phase}`);
  if (state.live.length > 0) return nothing('legs are under way');
  if (!state.tasks.every(isDone)) return nothing('tasks are open');
  if (state.additions.some(isOpenAddition)) return nothing('more work was asked for');
  if (owesCatchUp(state, head)) return nothing('the default branch moved and has to be brought in first');
  if (owesProof(state)) return nothing('the whole has to be verified first');
  return { events: [{ type: 'finished', outcome: 'done', nonce }], reason: 'every task is done' };
}
