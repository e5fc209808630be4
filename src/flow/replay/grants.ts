import type { TaskKey } from '../../domain/ids.ts';
import type { Grant, JournalEntry, JournalEventOf } from '../../domain/journal.ts';
import type { RequestState } from '../../domain/request-state.ts';

/** The tasks that a grant holds. */
export const heldBy = (grant: Grant): readonly TaskKey[] =>
  grant.kind === 'work' ? [grant.task] : grant.tasks;

export function applyGranted(
  state: RequestState,
  event: JournalEventOf<'granted'>,
  entry: Pick<JournalEntry, 'run' | 'at'>,
): RequestState {
  const held = new Set(event.grants.filter((grant) => grant.kind === 'work').flatMap(heldBy));
  return {
    ...state,
    terms: Math.max(state.terms, ...event.grants.map((grant) => grant.term)),
    live: [...state.live, ...event.grants.map((grant) => ({ grant, run: entry.run, at: entry.at }))],
    tasks: state.tasks.map((task) => (held.has(task.key) ? { ...task, status: 'working' } : task)),
  };
}

/** A lost leg gives its tasks back: a worker's to `waiting`, a batch's stay `merging`. */
export function applyReleased(state: RequestState, event: JournalEventOf<'released'>): RequestState {
  const ended = state.live.find((one) => one.grant.term === event.term);
  if (!ended) return state;
  const held = new Set(ended.grant.kind === 'work' ? [ended.grant.task] : []);
  return {
    ...withoutTerm(state, event.term),
    tasks: state.tasks.map((task) =>
      held.has(task.key) ? { ...task, status: 'waiting', losses: task.losses + 1 } : task,
    ),
  };
}

/** The state without the live grant of this term. */
export const withoutTerm = (state: RequestState, term: number): RequestState => ({
  ...state,
  live: state.live.filter((one) => one.grant.term !== term),
});
