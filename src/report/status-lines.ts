import type { TaskKey } from '../domain/ids.ts';
import {
  awaitingIn,
  shownState,
  type RequestState,
  type ShownState,
  type TaskState,
} from '../domain/request-state.ts';
import { epicOf, isHeld } from '../domain/epic.ts';
import { lateWords } from '../domain/late-words.ts';
import { auditNote } from './audit.ts';
import { lateNote } from './feedback.ts';
import { ownAnswerNote } from './own-answer.ts';
import { foldedName, foldedWorkers, isFolded } from './status-fold.ts';
import type { ShownRow } from './status-fold.ts';
import { askedWords, outcomeWords } from './words.ts';
import { enumerate, sayCell, sayLine } from './say.ts';

/** A task as a row of the status shows it, in words. */
export interface StatusRow {
  readonly key: TaskKey;
  readonly title: string;
  readonly issue: number | null;
  readonly worker: string;
  readonly shown: ShownState;
  readonly pull: number | null;
  readonly note: string;
}

/** The rows of a request's status, in the order of the plan. */
export function statusRows(state: RequestState, titles: (key: TaskKey) => string): readonly StatusRow[] {
  const waiting = new Set(awaitingIn(state).flatMap(({ awaits }) => awaits.tasks));
  return state.tasks.map((task) => {
    const shown = shownState(state, task);
    const { key, issue, worker, pull } = task;
    const note = waiting.has(task.key) ? WAITS_FOR_CI : notesOf(state, task, shown);
    return { key, title: titles(key), issue, worker, shown, pull, note };
  });
}

const WAITS_FOR_CI = 'waits for the repository’s own checks';

/** The same facts as a table of five columns. */
export function renderTable(rows: readonly ShownRow[]): string {
  const lines = rows.map((row) => {
    if (isFolded(row)) return `| ${foldedName(row)} | ${foldedWorkers(row)} | ${row.shown} |  |  |`;
    const issue = row.issue === null ? '' : ` (#${row.issue})`;
    const pull = row.pull === null ? '' : `#${row.pull}`;
    return `| ${row.key}${issue} ${sayCell(row.title)} | ${row.worker} | ${row.shown} | ${pull} | ${row.note} |`;
  });
  return [
    '| Task | Worker | State | Pull request | Note |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

/** The same as a list, for mail and for reading aloud. */
export function renderList(rows: readonly ShownRow[]): string {
  return rows
    .map((row) => {
      if (isFolded(row)) return `- ${foldedName(row)} are **${row.shown}**`;
      const note = row.note === '' ? '' : `, ${row.note}`;
      const pull = row.pull === null ? '' : `, pull request #${row.pull}`;
      const issue = row.issue === null ? '' : ` (#${row.issue})`;
      return `- ${row.key}${issue} is **${row.shown}**${note}${pull}: ${sayLine(row.title, 60)}`;
    })
    .join('\n');
}

const notesOf = (state: RequestState, task: TaskState, shown: ShownState): string =>
  [
    noteOf(state, task, shown),
    lateNote(lateWords(task).length),
    ownAnswerNote(task),
    auditNote(task.findings),
  ]
    .filter((note) => note !== '')
    .join(', ');

function noteOf(state: RequestState, task: TaskState, shown: ShownState): string {
  if (task.status === 'waiting' && isHeld(state.epics, task.key))
    return `waits, since its epic #${epicOf(state.epics, task.key)?.issue ?? '?'} was closed`;
  if (shown === 'question' || shown === 'failed') {
    const why = task.questions.at(-1)?.why;
    return why === undefined ? 'needs a person' : `needs a person: ${askedWords[why]}`;
  }
  if (shown === 'waiting' || shown === 'blocked')
    return task.after.length > 0 ? `after ${enumerate(task.after)}` : '';
  if (shown === 'working') return `attempt ${task.attempts + 1}${sinceWords(task)}`;
  if (shown === 'merging' && task.handMerged) return 'a person merged it; being verified as it stands';
  if (shown === 'merging')
    return task.doubts
      ? 'verified anew, since its checks contradicted themselves'
      : 'being verified as it would land';
  if (shown === 'review') return `verified; waits for an approving review by ${reviewerOf(state, task)}`;
  if (shown === 'done' && task.handMerged) return 'a person merged it';
  if (shown === 'done' && task.approval?.by != null) return `approved by ${sayCell(task.approval.by)}`;
  if (shown === 'ready')
    return task.attempts > 0 && task.failure !== null
      ? `will be retried${sinceWords(task)}`
      : 'waits for a free worker';
  return '';
}

/** Why there is another attempt; the journal's branch holds the rest of it. */
const sinceWords = ({ attempts, failure }: TaskState): string =>
  attempts === 0 || failure === null ? '' : `, since ${outcomeWords[failure.outcome]}`;

/** For whom a task waits: who asked for changes last, else who asked for the work; anybody else who may push will do. */
export function reviewerOf({ by }: RequestState, { questions }: TaskState): string {
  const last = questions.findLast(({ why, answer }) => why === 'review' && answer !== null);
  return `${sayCell(last?.answer?.by ?? by)}, or anybody else who may push`;
}
