import type { AskedWhy, JournalEventOf } from '../../domain/journal.ts';
import type { Question, RequestState } from '../../domain/request-state.ts';
import { changeTasks } from './change-tasks.ts';
import { withAnswer } from './questions.ts';
import { toAnotherWorker } from './to-another-worker.ts';

/** Comments count in the order in which they were written, however late each is heard. */
export function applyHeard(
  state: RequestState,
  { comment, commands }: JournalEventOf<'heard'>,
): RequestState {
  const paces = commands.some((one) => one === 'stop' || one === 'resume');
  return { ...heardBy(state, comment), pace: paces ? Math.max(state.pace, comment) : state.pace };
}

/** A plan may be filed: that of the request, or that of an addition. */
export function applyApproved(state: RequestState, event: JournalEventOf<'approved'>): RequestState {
  const heard = new Set([...state.heard, event.comment]);
  const additions = state.additions.map((one) =>
    one.status === 'waits' && one.plan === event.plan ? { ...one, status: 'planned' as const } : one,
  );
  if (state.plan !== event.plan) return { ...state, heard, additions };
  const answer = { comment: event.comment, by: event.by, text: event.plan };
  return { ...state, heard, additions, questions: withAnswer(state.questions, answer) };
}

/** What the task brings in may come: its draft is verified and lands without another conversation. */
export const applyAdmitted = (state: RequestState, event: JournalEventOf<'admitted'>): RequestState =>
  changeTasks(heardBy(state, event.comment), [event.task], (task) =>
    task.status !== 'asking' || task.packages?.hash !== event.packages
      ? task
      : {
          ...task,
          status: 'merging',
          packages: { hash: event.packages, admitted: true },
          questions: withAnswer(task.questions, {
            comment: event.comment,
            by: event.by,
            text: event.packages,
          }),
        },
  );

/** Something to know for whoever works on the task next. */
export const applySaid = (state: RequestState, event: JournalEventOf<'said'>): RequestState =>
  changeTasks(heardBy(state, event.comment), [event.task], (task) => ({
    ...task,
    questions: [...task.questions, { ...told('feedback', event), line: state.last + 1 }],
  }));

/** A person's word gave the task to another worker type. */
export const applyRedirected = (state: RequestState, event: JournalEventOf<'redirected'>): RequestState =>
  toAnotherWorker(heardBy(state, event.comment), event, told('redirect', event));

export function applyRemembered(state: RequestState, event: JournalEventOf<'remembered'>): RequestState {
  const { comment, by, text } = event;
  return { ...heardBy(state, comment), notes: [...state.notes, { comment, by, text }] };
}

const heardBy = (state: RequestState, comment: number): RequestState => ({
  ...state,
  heard: new Set([...state.heard, comment]),
});

const told = (
  why: AskedWhy,
  { nonce, comment, by, text }: JournalEventOf<'said' | 'redirected'>,
): Question => ({ why, nonce, answer: { comment, by, text } });
