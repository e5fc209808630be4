import type { JournalEventOf } from '../../domain/journal.ts';
import type { RequestState } from '../../domain/request-state.ts';
import { changeTasks } from './change-tasks.ts';
import { heldBy } from './grants.ts';

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
    handMerged: false,
    approval: null,
    failure: null,
    landed: null,
    questions: [...task.questions, { why: 'review', nonce, answer: { comment, by, text } }],
  }));
  if (state.mode !== 'single') return begun;
  return { ...begun, phase: 'running', outcome: null, finishNonce: null, work: event.head ?? state.work };
}

/** The task leaves the train, so that nothing is built behind what only a person can let land. */
export const applyReviewAwaited = (
  state: RequestState,
  event: JournalEventOf<'review-awaited'>,
): RequestState =>
  changeTasks(state, [event.task], (task) =>
    task.status === 'merging' ? { ...task, status: 'reviewing' } : task,
  );

/** Back in the train: what is green on the present head lands as it is, everything else is verified again. */
export const applyReviewApproved = (
  state: RequestState,
  { task: key, checkpoint, by }: JournalEventOf<'review-approved'>,
): RequestState =>
  changeTasks(state, [key], (task) => ({
    ...task,
    status: task.status === 'reviewing' ? 'merging' : task.status,
    approval: { checkpoint, by },
  }));

/**
 * The work branch stands where a person's merge left it. Their tasks are in line to be verified there, behind a leg that still holds
 * them; a single task is done, since its pull request was the last one.
 */
export function applyHandMerged(state: RequestState, event: JournalEventOf<'hand-merged'>): RequestState {
  const held = new Set(state.live.flatMap(({ grant }) => heldBy(grant)));
  const merged = changeTasks(state, event.tasks, (task) =>
    state.mode === 'single'
      ? { ...task, handMerged: true, status: 'landed', landed: event.to, candidate: null, failure: null }
      : {
          ...task,
          handMerged: true,
          // One that a person has left out stays so: the head that holds it is verified as a whole.
          status: held.has(task.key) || task.status === 'skipped' ? task.status : 'merging',
          candidate: null,
          failure: null,
        },
  );
  // Should a person leave one of them out, nothing else would verify what its merge has brought.
  const proof = { of: 'part', losses: 0 } as const;
  return { ...merged, work: event.to, proof, catchUp: { ...state.catchUp, fresh: false } };
}
