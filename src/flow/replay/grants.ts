import type { TaskKey } from '../../domain/ids.ts';
import type { Grant, JournalEntry, JournalEventOf } from '../../domain/journal.ts';
import type { RequestState } from '../../domain/request-state.ts';
import { changeTasks } from './change-tasks.ts';

/** The tasks that a grant holds. */
export const heldBy = (grant: Grant): readonly TaskKey[] =>
  grant.kind === 'work' ? [grant.task] : grant.tasks;

export function applyGranted(
  state: RequestState,
  event: JournalEventOf<'granted'>,
  entry: Pick<JournalEntry, 'run' | 'at'>,
): RequestState {
  const held = event.grants.filter((grant) => grant.kind === 'work').flatMap(heldBy);
  return {
    ...changeTasks(state, held, (task) => ({ ...task, status: 'working' })),
    terms: Math.max(state.terms, ...event.grants.map((grant) => grant.term)),
    live: [...state.live, ...event.grants.map((grant) => ({ grant, run: entry.run, at: entry.at }))],
  };
}

/** A lost leg gives its tasks back: a worker's to `waiting`, a batch's stay `merging`. */
export function applyReleased(state: RequestState, event: JournalEventOf<'released'>): RequestState {
  const ended = state.live.find((one) => one.grant.term === event.term);
  if (!ended) return state;
  const held = ended.grant.kind === 'work' ? [ended.grant.task] : [];
  return changeTasks(withoutTerm(state, event.term), held, (task) => ({
    ...task,
    status: 'waiting',
    losses: task.losses + 1,
  }));
}

/** The state without the live grant of this term. */
export const withoutTerm = (state: RequestState, term: number): RequestState => ({
  ...state,
  live: state.live.filter((one) => one.grant.term !== term),
});
