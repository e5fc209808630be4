import type { Nonce } from '../domain/ids.ts';
import { isDone, isOpenAddition } from '../domain/request-state.ts';
import type { RequestState } from '../domain/request-state.ts';
import type { Decision } from './decision.ts';
import { nothing } from './decision.ts';

/** Whether nothing is open any more; then only the end is missing. */
export const canFinish = (state: RequestState): boolean =>
  state.phase === 'running' &&
  state.live.length === 0 &&
  state.tasks.every(isDone) &&
  !state.additions.some(isOpenAddition);

/** A request is finished when every task has landed or was skipped by a person, and nothing is under way. */
export function decideFinish(state: RequestState, nonce: Nonce): Decision {
  if (state.phase !== 'running') return nothing(`the request is ${state.phase}`);
  if (state.live.length > 0) return nothing('legs are under way');
  if (!state.tasks.every(isDone)) return nothing('tasks are open');
  if (state.additions.some(isOpenAddition)) return nothing('more work was asked for');
  return { events: [{ type: 'finished', outcome: 'done', nonce }], reason: 'every task is done' };
}
