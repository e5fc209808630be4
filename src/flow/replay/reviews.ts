import type { JournalEventOf } from '../../domain/journal.ts';
import type { RequestState } from '../../domain/request-state.ts';
import { changeTasks } from './change-tasks.ts';

/**
 * The task begins again with a mandate of its own. A single task whose request was done is open again, and stands on its pull
 * request as the person saw it.
 */
export function applyReviewed(state: RequestState, event: JournalEventOf<'reviewed'>): RequestState {
  const { nonce, review: comment, by, text } = event;
  const begun = changeTasks(state, [event.task], (task) => ({
    ...task,
    status: 'waiting',
    attempts: 0,
    losses: 0,
    candidate: null,
    failure: null,
    landed: null,
    questions: [...task.questions, { why: 'review', nonce, answer: { comment, by, text } }],
  }));
  if (state.mode !== 'single') return begun;
  return { ...begun, phase: 'running', outcome: null, finishNonce: null, work: event.head ?? state.work };
}
