import { isCiTrouble } from '../../domain/ci.ts';
import type { JournalEventOf } from '../../domain/journal.ts';
import { awaitsApproval } from '../../domain/request-state.ts';
import type { Question, RequestState, TaskState } from '../../domain/request-state.ts';
import { changeTasks } from './change-tasks.ts';

export function applyAsked(state: RequestState, event: JournalEventOf<'asked'>): RequestState {
  const question: Question = { why: event.why, nonce: event.nonce, answer: null };
  if (event.task === null) return { ...state, questions: [...state.questions, question] };
  return changeTasks(state, [event.task], (task) => ({
    ...task,
    status: 'asking',
    questions: [...task.questions, question],
  }));
}

/** A person's word is a new mandate: two attempts again. The first answer to a question counts. */
export function applyAnswered(state: RequestState, event: JournalEventOf<'answered'>): RequestState {
  const heard = new Set([...state.heard, event.comment]);
  const answer = { comment: event.comment, by: event.by, text: event.text };
  if (event.task === null)
    return { ...unplanned(state), heard, mode: null, questions: withAnswer(state.questions, answer) };
  return changeTasks({ ...state, heard }, [event.task], (task) => ({
    ...(task.status === 'asking'
      ? { ...task, status: resumedAs(state, task), questions: withAnswer(task.questions, answer) }
      : corrected(task, answer)),
    attempts: 0,
    losses: 0,
    doubts: 0,
  }));
}

/** The foreman answered from people's own words: the task goes on under the mandate that it has. */
export const applySelfAnswered = (
  state: RequestState,
  event: JournalEventOf<'self-answered'>,
): RequestState =>
  changeTasks(state, [event.task], (task) => ({
    ...task,
    status: 'waiting',
    questions: task.questions.map((question) =>
      question.nonce === event.nonce
        ? { ...question, own: { text: event.answer, quotation: event.quotation } }
        : question,
    ),
  }));

/** The question that the foreman answered by itself last, and no person since. */
export const ownAnswered = ({ questions }: Pick<TaskState, 'questions'>): Question | undefined =>
  questions.findLast(({ own, answer }) => own !== undefined && answer === null);

/** A person's answer takes the place of the foreman's: what was made with that one lands no more. */
function corrected(task: TaskState, answer: NonNullable<Question['answer']>): TaskState {
  const wrong = ownAnswered(task);
  return {
    ...task,
    status: 'waiting',
    candidate: null,
    handMerged: false,
    questions: task.questions.map((question) => (question === wrong ? { ...question, answer } : question)),
  };
}

/**
 * What CI could not say was no fault of the change: it is verified again as it is. So is what a person has merged and nobody has judged yet.
 * A single task has no line to wait in.
 */
function resumedAs({ mode }: RequestState, task: TaskState): 'merging' | 'waiting' {
  const { questions, draft, handMerged } = task;
  const isTrouble = draft !== null && isCiTrouble(questions.at(-1)?.why ?? '');
  return mode === 'tasks' && (handMerged || isTrouble) ? 'merging' : 'waiting';
}

/** A plan that waited for approval and got other words instead is made anew. */
const unplanned = (state: RequestState): RequestState =>
  awaitsApproval(state)
    ? { ...state, phase: 'requested', plan: null, planNonce: null, tasks: [], places: new Map() }
    : state;

/** The questions with this answer to the last one, if that is open. */
export function withAnswer(
  questions: readonly Question[],
  answer: NonNullable<Question['answer']>,
): readonly Question[] {
  return questions.map((question, index) =>
    index === questions.length - 1 && question.answer === null ? { ...question, answer } : question,
  );
}
