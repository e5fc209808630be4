import { isCiTrouble } from '../../domain/ci.ts';
import type { Nonce } from '../../domain/ids.ts';
import type { JournalEventOf, LegOutcome } from '../../domain/journal.ts';
import type { Question, TaskState } from '../../domain/request-state.ts';
import { passed } from '../../flow/passed.ts';
import { replay } from '../../flow/replay.ts';
import { isJudged } from '../../flow/train.ts';
import type { FailureNote } from '../../text/failure-body.ts';
import { failureNote } from './failure-note.ts';
import { settledBy } from './publish-verdict.ts';
import type { Settling } from './settling.ts';

/** A leg that did not land, as far as it has to be told about this task: to the next attempt, or to a person. */
export interface FailedAttempt {
  readonly settled: JournalEventOf<'settled'>;
  readonly note: FailureNote;
  /** The question that this end put and that a person has still to answer. */
  readonly asked: JournalEventOf<'asked'> | undefined;
  /** The same where a person has decided since. */
  readonly decided: JournalEventOf<'asked'> | undefined;
}

/**
 * Why this leg did not land, under the leg's own mark: also where its settle was completed only after the task had gone on, and where a
 * loss asks though an earlier failure is what the next attempt must know. Undefined where there is nothing to tell.
 */
export function failedAttempt(at: Settling, task: TaskState): FailedAttempt | undefined {
  const settled = settledBy(at);
  // Where the budget is used up nothing failed: the status says what the request has left.
  if (!settled || SAID_OTHERWISE.includes(settled.outcome) || staysInLine(at, settled)) return undefined;
  const isTrouble = isCiTrouble(settled.outcome);
  if ((settled.tasks.length > 1 && !isTrouble) || task.status === 'skipped') return undefined;
  const current = task.failure?.nonce === settled.nonce;
  const put = askedBy(at, task, settled);
  const isOpen = put !== undefined && askedNow(task)?.nonce === put.nonce;
  const [asked, decided] = isOpen ? [put, undefined] : [undefined, put];
  const isQuiet = QUIET.includes(settled.outcome) && !current;
  if (asked === undefined && (isQuiet || (isTrouble && decided === undefined))) return undefined;
  const { nonce, outcome, reason, checkpoint } = settled;
  const note = failureNote(at, { ...task, failure: { nonce, outcome, reason, checkpoint } });
  return { settled, note, asked, decided };
}

export const askedNow = (task: TaskState): Question | undefined =>
  task.status === 'asking' ? task.questions.at(-1) : undefined;

const SAID_OTHERWISE: readonly LegOutcome[] = ['question', 'packages', 'budget'];

/** A loss says nothing about the task unless it is the first thing that happened to it, or a person is asked. */
const QUIET: readonly LegOutcome[] = ['lost', 'unavailable'];

/** Whether what was settled leaves its tasks where they are: verified, or red for what stands before them. */
export function staysInLine({ entries }: Settling, settled: JournalEventOf<'settled'>): boolean {
  if (settled.outcome !== 'red') return passed(settled);
  const before = replay(until(entries, settled));
  return before !== undefined && !isJudged(before, settled);
}

/** The marks of what was settled about a task before, under the mandate that this leg was granted in. */
export function marksOfMandate(
  { entries }: Pick<Settling, 'entries'>,
  { key }: TaskState,
  ended: JournalEventOf<'settled' | 'awaited'>,
): ReadonlySet<Nonce> {
  const before = until(entries, ended);
  const begun = before.findLastIndex(
    ({ event }) => MANDATES.some((one) => one === event.type) && 'task' in event && event.task === key,
  );
  return new Set(
    before
      .slice(begun + 1)
      .flatMap(({ event }) => (event.type === 'settled' && event.tasks.includes(key) ? [event.nonce] : [])),
  );
}

/** A person's word that gives a task two attempts again. */
const MANDATES = ['answered', 'redirected', 'rerouted', 'reviewed'] as const;

const until = (
  entries: Settling['entries'],
  ended: JournalEventOf<'settled' | 'awaited'>,
): Settling['entries'] =>
  entries.slice(
    0,
    entries.findIndex(({ event }) => event === ended),
  );

/** The question that this leg's end put about a task, in the same append. What is asked by others since is theirs to say. */
function askedBy(
  { entries }: Settling,
  { key }: TaskState,
  settled: JournalEventOf<'settled'>,
): JournalEventOf<'asked'> | undefined {
  const own = entries.findIndex(({ event }) => event === settled);
  const rest = entries.slice(own + 1);
  const end = rest.findIndex(({ event, run }) => event.type !== 'asked' || run.id !== entries[own]?.run.id);
  return rest
    .slice(0, end === -1 ? undefined : end)
    .flatMap(({ event }) => (event.type === 'asked' && event.task === key ? [event] : []))[0];
}
