import { awaitsApproval, isDone, isOnRequest } from '../domain/request-state.ts';
import type { RequestState } from '../domain/request-state.ts';
import { additionOf } from './decide-add-tasks.ts';
import { taskByIssue } from './decide-word.ts';

/**
 * What free text means where it was written: a new request, the same one heard again, more work for the one that runs, the answer to
 * what is asked, other words for a plan that waits, words about a task, or something that has to wait.
 */
export type TextMeaning =
  | 'accept'
  | 'go-on'
  | 'old'
  | 'more'
  | 'answer-task'
  | 'answer-request'
  | 'say'
  | 'busy-planning'
  | 'busy-unplanned'
  | 'busy-pull'
  | 'busy-stopped'
  | 'busy-ended';

/** A comment; `early` if it was written before the request ended, and is heard after that; `alone` if the free text is all that it says. */
export interface Said {
  readonly comment: number;
  readonly issue: number;
  readonly early?: boolean;
  readonly alone?: boolean;
}

/** Decides it from the state alone; a comment that was heard before means what it meant then. */
export function decideText(state: RequestState | undefined, said: Said): TextMeaning {
  if (!state) return 'accept';
  if (state.comment === said.comment) return 'go-on';
  if (wasNoted(state, said)) return 'say';
  // Words about a task are heard with everything else in their comment, by one line.
  if (state.phase === 'finished' && said.early === true && isAboutTask(state, said.issue))
    return isPast(state, { ...said, alone: true }) ? 'old' : 'busy-ended';
  if (state.phase === 'finished') return isPast(state, said) ? 'old' : 'accept';
  if (additionOf(state, said.comment)) return 'more';
  if (state.heard.has(said.comment)) return 'go-on';
  return meaningNow(state, said.issue);
}

/** Whether a comment was noted as words about the task on whose issue it stands; its reply may have been lost. */
const wasNoted = (state: RequestState, { comment, issue }: Said): boolean =>
  taskByIssue(state, issue)?.questions.some(
    ({ why, answer }) => why === 'feedback' && answer?.comment === comment,
  ) ?? false;

/** Whether a comment belongs to what has ended: older than that, or heard by it. Beside other words it may be those that were heard. */
function isPast(state: RequestState, { comment, alone }: Said): boolean {
  const wasHeard = alone === true ? state.heard.has(comment) : additionOf(state, comment) !== undefined;
  return comment < (state.comment ?? 0) || wasHeard;
}

/** On the issue of a task: words about what was made there, which ask for nothing new. */
function isAboutTask(state: RequestState, issue: number): boolean {
  const task = taskByIssue(state, issue);
  return task !== undefined && !isOnRequest(state, task);
}

function meaningNow(state: RequestState, issue: number): TextMeaning {
  const task = taskByIssue(state, issue);
  if (task && !isDone(task)) {
    const asks = task.status === 'asking';
    if (!isOnRequest(state, task)) return asks ? 'answer-task' : 'say';
    // On the request's own issue words are about the request, unless the task that stands there has put a question.
    if (asks && task.questions.at(-1)?.why === 'question') return 'answer-task';
  }
  if (state.stopped) return 'busy-stopped';
  if (awaitsApproval(state)) return 'answer-request';
  const asks = state.mode === 'talk' && state.questions.at(-1)?.answer === null;
  if (state.phase === 'requested' && asks) return 'answer-request';
  if (state.phase === 'requested') return state.unplanned ? 'busy-unplanned' : 'busy-planning';
  if (state.phase === 'planned') return 'busy-planning';
  // What is asked for on a pull request is one task into its branch, and stays one.
  return state.onto === undefined ? 'more' : 'busy-pull';
}
