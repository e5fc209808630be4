import type { Nonce, TaskKey } from '../../src/domain/ids.ts';
import type { AskedWhy, JournalEntry, JournalEvent } from '../../src/domain/journal.ts';
import { passed } from '../../src/flow/passed.ts';
import { withdrawals } from '../../src/domain/withdrawn.ts';
import type { Marker } from '../../src/text/markers.ts';
import type { WriteRecord } from '../github/index.ts';
import type { Checker, Evidence } from './checker.ts';
import { doubled, markersOf, ours, writesOf } from './tools.ts';

/** 27. People are notified of what needs them or was made for them, once; what is tried again by itself is none of it. */
export const oneNoticeAMandate: Checker = {
  name: 'one-notice-a-mandate',
  promise:
    'besides its issue and pull request a task notifies at most once a mandate, by a question or a report, and answers each word of a person at most once',
  check: (evidence) => {
    const notices = standing(evidence).map((comment) => noticeOf(evidence, comment));
    const mandates = notices.flatMap((notice) => ('mandate' in notice ? [notice.mandate] : []));
    return [
      ...notices.flatMap((notice) => ('wrong' in notice ? [notice.wrong] : [])),
      ...doubled(mandates).map((mandate) => `More than one notification for ${mandate}.`),
    ];
  },
};

type Comment = Extract<WriteRecord, { what: 'comment' }>;

type Notice = { readonly mandate: string } | { readonly wrong: string } | { readonly isOther: true };

/** One that was made twice and taken away again is no double. */
function standing(evidence: Evidence): readonly Comment[] {
  const gone = new Set(writesOf(evidence, 'comment-deleted').map(({ id }) => id));
  return ours(writesOf(evidence, 'comment')).filter(({ id }) => !gone.has(id));
}

function noticeOf(evidence: Evidence, { issue, body, at }: Comment): Notice {
  const markers = markersOf(body);
  if (markers.some(({ kind }) => kind === 'reply')) return replyOf(evidence, markers);
  const telling = markers.find(({ kind }) => TELLING.includes(kind));
  const task = telling?.task;
  if (task === undefined)
    return isTasks(evidence, issue)
      ? { wrong: `A comment on #${issue} is about no task.` }
      : { isOther: true };
  const told = evidence.entries.findIndex((_entry, index) => isTold(evidence.entries, index, markers));
  if (told < 0) return { wrong: `A comment about ${task} tells neither a question nor a report.` };
  // A report may be verified by a later leg than its own, after a person's word: then it is told.
  const line = telling?.kind === 'report' ? Math.max(told, verifiedBefore(evidence, task, at)) : told;
  return { mandate: `${task}, mandate ${mandatesUntil(evidence, task, line)}` };
}

const TELLING: readonly Marker['kind'][] = ['question', 'failure', 'report'];

/** A reply answers a comment of a person. Those to reviews and to closed epics are marked by what they answer too. */
function replyOf(evidence: Evidence, markers: readonly Marker[]): Notice {
  const written = new Set(writesOf(evidence, 'comment').map(({ id }) => id));
  const lone = markers.find(({ nonce }) => {
    const comment = /^reply(\d+)$/.exec(nonce)?.[1];
    return comment !== undefined && !written.has(Number(comment));
  });
  return lone ? { wrong: `The reply ${lone.nonce} answers no comment.` } : { isOther: true };
}

/** Whether people read about a task there, and about nothing else. */
const isTasks = ({ state, issue: own }: Evidence, issue: number): boolean =>
  issue !== own && (state?.tasks ?? []).some((task) => task.issue === issue || task.pull === issue);

/** Whether a line of the journal is what such a comment tells: a question, the end of a leg that put one, a report. */
function isTold(entries: readonly JournalEntry[], index: number, markers: readonly Marker[]): boolean {
  const event = entries[index]?.event;
  if (!event || !('nonce' in event) || !markers.some(({ nonce }) => nonce === event.nonce)) return false;
  if (event.type === 'asked') return event.task === null || !isAnsweredAtOnce(entries, event.nonce);
  if (event.type !== 'settled' && event.type !== 'awaited') return false;
  const next = entries[index + 1]?.event;
  return event.delivery === 'report' || event.delivery === 'nothing' || next?.type === 'asked';
}

/** The last line until a moment by which something of a task passed. */
const verifiedBefore = ({ entries }: Evidence, task: TaskKey, moment: number): number =>
  entries.findLastIndex(
    ({ event, at }) =>
      event.type === 'settled' && event.tasks.includes(task) && passed(event) && Date.parse(at) <= moment,
  );

/** A question that the foreman answered by itself needs nobody. */
const isAnsweredAtOnce = (entries: readonly JournalEntry[], nonce: Nonce): boolean =>
  entries.some(({ event }) => event.type === 'self-answered' && event.nonce === nonce);

/** How many mandates a task has had by a line of the journal: the plan, each word of a person about it, and what people did to it in place of a word. */
function mandatesUntil({ entries, state }: Evidence, task: TaskKey, line: number): number {
  const begins = ({ event }: JournalEntry): boolean =>
    isWord(event, task) || (event.type === 'reopened' && state?.mode === 'single');
  return 1 + entries.slice(0, line + 1).filter(begins).length;
}

function isWord(event: JournalEvent, task: TaskKey): boolean {
  if (event.type === 'asked') return event.task === task && ACTS.includes(event.why);
  if (event.type === 'hand-merged') return event.tasks.includes(task);
  return WORDS.includes(event.type) && 'task' in event && event.task === task;
}

const WORDS: readonly JournalEvent['type'][] = ['answered', 'reviewed', 'redirected', 'rerouted', 'admitted'];
const ACTS: readonly AskedWhy[] = [...withdrawals, 'edited', 'cancelled', 'unserved'];
