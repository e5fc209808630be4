import type { JournalEventOf } from '../../domain/journal.ts';
import type { RequestState } from '../../domain/request-state.ts';
import { changeTasks } from './change-tasks.ts';
import { toAnotherWorker } from './to-another-worker.ts';

/** A label gave the task to another worker type. */
export const applyRerouted = (state: RequestState, event: JournalEventOf<'rerouted'>): RequestState =>
  toAnotherWorker(state, event, { why: 'redirect', nonce: event.nonce, answer: null });

/** Another place among those that are ready at once. */
export const applyPrioritised = (state: RequestState, event: JournalEventOf<'prioritised'>): RequestState =>
  changeTasks(state, [event.task], (task) => ({ ...task, priority: event.priority }));
