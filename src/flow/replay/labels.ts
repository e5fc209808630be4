import type { JournalEventOf } from '../../domain/journal.ts';
import { isDone } from '../../domain/request-state.ts';
import type { RequestState } from '../../domain/request-state.ts';
import { changeTasks } from './change-tasks.ts';

/** Another worker type, with a mandate of its own; what was made so far stays. A candidate of the old one lands no more. */
export const applyRerouted = (state: RequestState, event: JournalEventOf<'rerouted'>): RequestState =>
  changeTasks(state, [event.task], (task) =>
    isDone(task)
      ? task
      : {
          ...task,
          worker: event.worker,
          status: 'waiting',
          attempts: 0,
          losses: 0,
          candidate: null,
          questions: [...task.questions, { why: 'redirect', nonce: event.nonce, answer: null }],
        },
  );

/** Another place among those that are ready at once. */
export const applyPrioritised = (state: RequestState, event: JournalEventOf<'prioritised'>): RequestState =>
  changeTasks(state, [event.task], (task) => ({ ...task, priority: event.priority }));
