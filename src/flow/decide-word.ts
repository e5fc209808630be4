import type { TaskKey, TextHash } from '../domain/ids.ts';
import type { JournalEvent } from '../domain/journal.ts';
import type { Question, RequestState, TaskState } from '../domain/request-state.ts';
import { awaitsApproval, isDone } from '../domain/request-state.ts';
import type { Decision } from './decision.ts';
import { nothing } from './decision.ts';
import { CORRECTED, SKIPPED, STOPPED, releaseOf } from './replay/grants.ts';
import { ownAnswered } from './replay/questions.ts';

/** One person's word about a running request, with the comment that carried it. */
export interface Word {
  readonly comment: number;
  readonly by: string;
  /** Hash of the words that count: the answer, or the hint. */
  readonly text: TextHash;
}

/** What came of a word, for the reply. */
export type Taken =
  | 'answer-taken'
  | 'already-answered'
  | 'not-asking'
  | 'no-such-task'
  | 'retry-taken'
  | 'not-failed'
  | 'skipped'
  | 'skipped-at-work'
  | 'already-done'
  | 'stopped'
  | 'already-stopped'
  | 'resumed'
  | 'looked-again'
  | 'finished'
  | 'overtaken'
  | 'approved'
  | 'admitted'
  | 'other-packages'
  | 'which-packages'
  | 'nothing-waits'
  | 'other-plan'
  | 'edited'
  | 'text-gone'
  | 'plan-changed'
  | 'revised'
  | 'redirected'
  | 'corrected'
  | 'unknown-worker'
  | 'same-worker'
  | 'noted'
  | 'remembered'
  | 'heard-before';

export interface WordDecision extends Decision {
  readonly taken: Taken;
}

/** Nothing changes; `taken` is what the person is told. */
export const no = (taken: Taken): WordDecision => ({ ...nothing(taken), taken });

/** The same comment heard twice, by a doubled event or a run started again: what it did stands, and it does nothing more. */
export const again = (taken: Taken): WordDecision => ({ ...nothing('this comment was heard before'), taken });

/** Whether the comment did this when it was heard before; what its own words before this one have done is no echo of it. */
const wasTaken = ({ heard: before }: RequestState, questions: readonly Question[], word: Word): boolean =>
  before.has(word.comment) && questions.some((question) => question.answer?.comment === word.comment);

/** The task that people mean by an issue number. */
export const taskByIssue = (state: RequestState, issue: number): TaskState | undefined =>
  state.tasks.find((task) => task.issue === issue);

/** An answer to a task's question, or to the foreman's own where `issue` is the request's. The first one counts. */
export function decideAnswer(state: RequestState, issue: number, word: Word): WordDecision {
  const task = taskByIssue(state, issue);
  if (issue === state.issue && !isAskedOn(state, task, word)) return answerRequest(state, word);
  if (!task) return no('no-such-task');
  if (wasTaken(state, task.questions, word)) return again('answer-taken');
  const asked = task.questions.at(-1);
  if (task.status === 'asking') return answered(task.key, word, 'answer-taken');
  if (ownAnswered(task) && !isDone(task)) return corrected(state, task, word);
  return no(asked?.answer ? 'already-answered' : 'not-asking');
}

/** A person answers what the foreman answered by itself: whoever holds the task loses it, and it starts over with their words. */
function corrected(state: RequestState, { key }: TaskState, word: Word): WordDecision {
  const released = releaseOf(state, key, CORRECTED);
  const { events, reason, taken } = answered(key, word, 'corrected');
  return { events: [...released, ...events], reason, taken };
}

/** Whether an answer on the request's own issue is for the task that stands there; one that was taken before went to it. */
const isAskedOn = (state: RequestState, task: TaskState | undefined, word: Word): boolean =>
  task !== undefined &&
  (task.status === 'asking' ||
    wasTaken(state, task.questions, word) ||
    (state.questions.length === 0 && task.questions.length > 0));

/** A person's `retry` is a new mandate for a task that waits for them. */
export function decideRetry(state: RequestState, issue: number, word: Word): WordDecision {
  const task = taskByIssue(state, issue);
  if (!task) return no('no-such-task');
  if (wasTaken(state, task.questions, word)) return again('retry-taken');
  if (task.status !== 'asking') return no('not-failed');
  return answered(task.key, word, 'retry-taken');
}

/** Leaves a task out: whoever holds it loses it first, so that what they still bring is not used. */
export function decideSkip(state: RequestState, issue: number, word: Word): WordDecision {
  const task = taskByIssue(state, issue);
  if (!task) return no('no-such-task');
  if (task.status === 'skipped' && state.heard.has(word.comment)) return again('skipped');
  if (isDone(task)) return no('already-done');
  if (task.questions.some((one) => isLater(one, word))) return no('overtaken');
  const released = releaseOf(state, task.key, SKIPPED);
  return {
    events: [heard(word, 'skip'), ...released, { type: 'skipped', task: task.key, by: word.by }],
    reason: 'skipped by a person',
    taken: released.length > 0 ? 'skipped-at-work' : 'skipped',
  };
}

/** Whether a person said something about the task after this word was written; a review has a number of another kind. */
const isLater = ({ why, answer }: Question, { comment }: Word): boolean =>
  why !== 'review' && answer !== null && answer.comment > comment;

/** Nothing new starts, and every leg loses its grant: what it still brings is not used. */
export function decideStop(state: RequestState, word: Word): WordDecision {
  if (state.heard.has(word.comment)) return again('stopped');
  if (word.comment < state.pace) return no('overtaken');
  if (state.stopped || state.phase === 'finished') return no('already-stopped');
  const ended = state.live.map(({ grant }) => ({
    type: 'released' as const,
    term: grant.term,
    why: STOPPED,
  }));
  const events: JournalEvent[] = [heard(word, 'stop'), { type: 'stopped', by: word.by }, ...ended];
  return { events, reason: 'stopped by a person', taken: 'stopped' };
}

/** Goes on after a stop or at the budget's limit, with a new cap in micro-dollars where the person gave one, or plans again what has no plan. */
export function decideResume(state: RequestState, word: Word, cap: number | null = null): WordDecision {
  if (state.heard.has(word.comment)) return again('resumed');
  if (word.comment < state.pace) return no('overtaken');
  const halted = state.stopped || state.paused !== null || (cap !== null && state.phase !== 'finished');
  if (!halted && state.phase === 'finished') return no('finished');
  // Kept all the same: a stop that was written before it may still be on its way, and what is ready is looked for.
  if (!halted && !isUnplanned(state)) return { ...no('looked-again'), events: [heard(word, 'resume')] };
  const resumed: JournalEvent[] = halted
    ? [{ type: 'resumed', by: word.by, ...(cap === null ? {} : { cap }) }]
    : [];
  return { events: [heard(word, 'resume'), ...resumed], reason: 'resumed by a person', taken: 'resumed' };
}

/**
 * The same where somebody has looked whether the words of the request are still those that were taken: a plan of what is gone, with nothing said
 * since, would be paid for and be of nothing.
 */
export const decideGoOn = (
  state: RequestState,
  word: Word,
  { cap, edited }: { readonly cap: number | null; readonly edited: boolean },
): WordDecision =>
  edited && isWithoutPlan(state) && isUnsaid(state) && !state.heard.has(word.comment)
    ? no('text-gone')
    : decideResume(state, word, cap);

/** Whether a request goes on to its first plan. */
export const isWithoutPlan = ({ phase, mode }: RequestState): boolean =>
  phase === 'requested' && mode !== 'talk';

/** Whether nobody has said anything about the request since it was asked for. */
export const isUnsaid = ({ questions }: RequestState): boolean =>
  questions.every(({ answer }) => answer === null);

/** Something was asked for and there is no plan of it: its jobs came to nothing. */
const isUnplanned = (state: RequestState): boolean =>
  isWithoutPlan(state) || state.additions.some((one) => one.status === 'asked');

function answerRequest(state: RequestState, word: Word): WordDecision {
  const asked = state.questions.at(-1);
  if (wasTaken(state, state.questions, word)) return again('answer-taken');
  if (!asked) return no('not-asking');
  const taken = awaitsApproval(state) ? 'revised' : 'answer-taken';
  return asked.answer ? no('already-answered') : answered(null, word, taken);
}

function answered(task: TaskKey | null, word: Word, taken: Taken): WordDecision {
  const event = { type: 'answered', task, comment: word.comment, by: word.by, text: word.text } as const;
  return { events: [event], reason: taken, taken };
}

/** The line that keeps a word from counting twice. */
export const heard = (word: Word, command: string): JournalEvent => ({
  type: 'heard',
  comment: word.comment,
  by: word.by,
  commands: [command],
});
