import type { Place } from './place.ts';
import { NOTHING_NEEDED } from './place.ts';
import { command } from './say.ts';

/** What came of a word, in the closed list that replies are worded for. */
export type WordTaken = keyof typeof DONE | keyof typeof WHY;

/** What was done, and what comes next. */
export interface DoneWords {
  readonly happened: string;
  readonly next: string;
}

/** The words for what was done; null where nothing was. */
export function doneWords(taken: string, { trigger }: Pick<Place, 'trigger'>): DoneWords | null {
  const make = Object.entries(DONE).find(([name]) => name === taken)?.[1];
  return make ? make(trigger) : null;
}

/** The words for what was done about a request that is stopped: it counts, and nothing starts by it. */
export function keptWords(taken: string, place: Pick<Place, 'trigger'>): DoneWords | null {
  const kept = Object.entries(KEPT).find(([name]) => name === taken)?.[1];
  const happened = kept ?? doneWords(taken, place)?.happened;
  if (happened === undefined) return null;
  const next = `nothing starts while the request is stopped. ${command(place.trigger, 'resume')} goes on from here.`;
  return { happened, next };
}

/** What the label and the status say where the request is not stopped. */
const KEPT = {
  'answer-taken': 'your answer is kept, and the worker gets it word for word.',
  'retry-taken': 'the task is to be tried again.',
} as const;

/** Why a command found nothing to do. */
export const whyWords = (taken: string, { trigger }: Pick<Place, 'trigger'>): string =>
  Object.entries(WHY).find(([name]) => name === taken)?.[1](trigger) ?? '';

const DONE = {
  skipped: () => ({
    happened: 'the task is skipped.',
    next: `tasks that waited for it may start. ${NOTHING_NEEDED}`,
  }),
  'looked-again': () => ({
    happened: 'it was not stopped.',
    next: `what is ready and has not begun is looked for now. ${NOTHING_NEEDED}`,
  }),
  'skipped-at-work': () => ({
    happened: 'the task is skipped. What was under way for it is cut off, and what that brings is not used.',
    next: `tasks that waited for it may start; what was committed for it before stays on its branch. ${NOTHING_NEEDED}`,
  }),
  resumed: () => ({ happened: 'it goes on.', next: `what is ready starts now. ${NOTHING_NEEDED}` }),
  approved: (trigger: string) => ({
    happened: 'the plan is approved.',
    next: `its tasks are filed and the ready ones start. ${NOTHING_NEEDED} ${command(trigger, 'stop')} stops it.`,
  }),
  admitted: (trigger: string) => ({
    happened: 'the packages may come in.',
    next: `the task is verified with them and lands. ${NOTHING_NEEDED} ${command(trigger, 'stop')} stops it.`,
  }),
  revised: () => ({
    happened: 'the plan is made anew with your words.',
    next: `the new plan is shown, and waits for approval again. ${NOTHING_NEEDED}`,
  }),
  redirected: () => ({
    happened: 'the task goes to the worker type that you named. What was made so far is kept.',
    next: `it starts again as soon as that type has a free place, with your reason. ${NOTHING_NEEDED}`,
  }),
  corrected: () => ({
    happened: 'your answer takes the place of the one that Foreman gave by itself.',
    next: `the task starts over with your words, and what was made with the other answer does not land. ${NOTHING_NEEDED}`,
  }),
  remembered: () => ({
    happened: 'your note is kept.',
    next: `everybody who works on the request from here on is told. ${NOTHING_NEEDED}`,
  }),
} as const;

const WHY = {
  'not-asking': () => 'The task does not wait for an answer.',
  'no-such-task': () => 'No task of this request has that number.',
  'not-failed': () => 'Only a task that waits for a person can be tried again.',
  'already-done': () => 'The task is done already.',
  'already-stopped': () => 'The request is stopped or finished already.',
  finished: () => 'The request has ended.',
  overtaken: () =>
    'It was heard late: what was written after it has been carried out already, and that counts. Write it again if you mean it now.',
  'already-answered': () => 'The question has an answer already; the first one counts.',
  'nothing-waits': () => 'No plan waits for approval.',
  'other-plan': () => 'That is not the hash of the plan that was shown last; only that one can be approved.',
  'other-packages': () => 'That is not the hash of a list of packages that waits; each list says its own.',
  'which-packages': () => 'Several lists of packages wait: name the hash of the one that you mean.',
  edited: (trigger: string) =>
    `The request was edited after the plan was made. Write ${command(trigger, 'approve <the hash>')} to build the plan all the same, or what you want now for a new one.`,
  'text-gone': (trigger: string) =>
    `The words of the request were edited or deleted before there was a plan, and only what was taken counts. Put them back as they were and write ${command(trigger, 'resume')}, or ask for it on a new issue.`,
  'plan-changed': (trigger: string) =>
    `The plan is not on this issue as it was shown, so it cannot be approved. Write ${command(trigger, '<what you want>')} for a new one.`,
  'unknown-worker': () => 'No pool serves that worker type.',
  'same-worker': (trigger: string) =>
    `The task is with that worker type already. With a reason behind it, ${command(trigger, 'redirect #<task> worker:<type> <reason>')} starts it over.`,
} as const;
