import { isDone } from '../../domain/request-state.ts';
import type { Question, RequestState } from '../../domain/request-state.ts';
import type { TaskKey } from '../../domain/ids.ts';
import { changeTasks } from './change-tasks.ts';

/** Another worker type, with a mandate of its own; what was made so far stays. A candidate of the old one lands no more. */
export const toAnotherWorker = (
  state: RequestState,
  event: { readonly task: TaskKey; readonly worker: string },
  why: Question,
): RequestState =>
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
          // What a person merged stays where it is; what this worker makes of it is to land as its own.
          handMerged: false,
          questions: [...task.questions, why],
        },
  );
