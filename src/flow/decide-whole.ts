import type { Grant } from '../domain/journal.ts';
import { isDone, isOpenAddition } from '../domain/request-state.ts';
import type { RequestState } from '../domain/request-state.ts';

/**
 * Whether the request may not end yet, since its work head passed only the commands for what was touched; or since it failed all of them
 * and no task has been filed yet that mends that.
 */
export const owesProof = ({ mode, proof, catchUp }: RequestState): boolean =>
  mode === 'tasks' && (proof.of === 'part' || (proof.of === 'red' && catchUp.failed !== null));

/** A leg that runs all commands on the work head, once nothing else is left to do. */
export function wholeGrant(state: RequestState, term: number): Grant | null {
  const isOver =
    state.live.length === 0 && !state.additions.some(isOpenAddition) && state.tasks.every(isDone);
  if (!isOver || state.work === null || !owesProof(state)) return null;
  return { kind: 'batch', term, tasks: [], base: state.work, whole: true };
}
