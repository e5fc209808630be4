import { isCiTrouble } from '../../domain/ci.ts';
import type { Change } from '../../domain/change.ts';
import { descendantsOf } from '../../domain/task-graph.ts';
import { hashValue } from '../../domain/hash.ts';
import type { Nonce } from '../../domain/ids.ts';
import type { JournalEventOf, LegOutcome } from '../../domain/journal.ts';
import type { Question, TaskState } from '../../domain/request-state.ts';
import { replay } from '../../flow/replay.ts';
import { passed } from '../../flow/passed.ts';
import { isJudged } from '../../flow/train.ts';
import { renderFailure, renderFailureDecided, renderRetry } from '../../report/failure.ts';
import { renderPackages } from '../../report/packages.ts';
import { renderQuestion } from '../../report/question.ts';
import { renderNothingChanged, renderReport } from '../../report/report.ts';
import { parseFailureBody } from '../../text/failure-body.ts';
import type { FailureNote } from '../../text/failure-body.ts';
import type { CommentView } from '../../domain/world.ts';
import { branchesOf } from '../../text/names.ts';
import { parseQuestionBody, parseReportBody } from '../../text/report-body.ts';
import { commentBy } from '../ensure-comment.ts';
import { talkOfTask } from '../issue-of-task.ts';
import { placeOfTask } from '../place-of.ts';
import { failureNote } from './failure-note.ts';
import { ownAnswerDue } from './own-answer-due.ts';
import { awaitedBy, settledBy } from './publish-verdict.ts';
import type { Settling } from './run-settle.ts';

/** What this leg has to say on its task's issue and has not said yet: a question, a failure, a report. Nothing else ever. */
export function commentsDue(at: Settling, task: TaskState): readonly Change[] {
  const issue = talkOfTask(at.world, task);
  const due = [...questionDue(at, task), ...failureDue(at, task), ...reportDue(at, task)];
  return due.flatMap(({ nonce, body }): readonly Change[] => {
    const said = commentBy(issue, nonce);
    if (!said) return [{ do: 'comment', on: issue.node, body }];
    return isWordless(said, body)
      ? [{ do: 'edit-comment', comment: said.node, body, journal: branchesOf(at.state.request).journal }]
      : [];
  });
}

/** The sweep may have told that a question or a report was lost, whose words this leg has all the same. */
const isWordless = (said: CommentView, body: string): boolean =>
  [parseQuestionBody, parseReportBody].some(
    (parse) => parse(body) !== undefined && parse(said.body) === undefined,
  );

/** A text that is due, and the mark that it is found by. */
export interface Due {
  readonly nonce: Nonce;
  readonly body: string;
}

const askedNow = (task: TaskState): Question | undefined =>
  task.status === 'asking' ? task.questions.at(-1) : undefined;

function questionDue(at: Settling, task: TaskState): readonly Due[] {
  const asked = askedNow(task);
  const { report } = at.input;
  if (asked?.why === 'packages' && task.packages) {
    const { hash } = task.packages;
    const packages = report?.packages && hashValue(report.packages) === hash ? report.packages : null;
    const place = placeOfTask(at, task, asked.nonce);
    return [{ nonce: asked.nonce, body: renderPackages(place, { packages, hash, pull: task.pull }) }];
  }
  if (asked?.why !== 'question' || report?.outcome !== 'question') return ownAnswerDue(at, task);
  const place = placeOfTask(at, task, asked.nonce);
  return [{ nonce: asked.nonce, body: renderQuestion(place, report.text, report.lookup?.outcome) }];
}

/**
 * Why this leg did not land, told once under the leg's own mark: also where its settle was completed only after the task had gone on, and
 * where a loss asks though an earlier failure is what the next attempt must know.
 */
function failureDue(at: Settling, task: TaskState): readonly Due[] {
  const settled = settledBy(at);
  const { failure } = task;
  if (
    !settled ||
    settled.outcome === 'question' ||
    settled.outcome === 'packages' ||
    staysInLine(at, settled)
  )
    return [];
  // Nothing failed: the status says what the request has left.
  if (settled.outcome === 'budget') return [];
  const isTrouble = isCiTrouble(settled.outcome);
  if ((settled.tasks.length > 1 && !isTrouble) || task.status === 'skipped') return [];
  const current = failure?.nonce === settled.nonce;
  const put = askedBy(at, task, settled);
  const open = askedNow(task);
  // A question that the sweep has put since, after a further loss, is said by the sweep.
  const asked = open !== undefined && open.nonce === put?.nonce ? open : undefined;
  const decided = asked === undefined ? put : undefined;
  const isQuiet = QUIET.includes(settled.outcome) && !current;
  if (asked === undefined && (isQuiet || (isTrouble && decided === undefined))) return [];
  const { nonce, outcome, reason } = settled;
  const note = failureNote(at, {
    ...task,
    failure: { nonce, outcome, reason, checkpoint: settled.checkpoint },
  });
  const place = placeOfTask(at, task, nonce);
  const earlier = earlierNotes(at, task, settled);
  if (decided) return [{ nonce, body: renderFailureDecided(place, { note, why: decided.why, earlier }) }];
  if (!asked) return [{ nonce, body: renderRetry(place, note) }];
  const body = renderFailure(place, {
    note,
    why: asked.why,
    earlier,
    saved: savedBy(at, task),
    blocked: descendantsOf(
      at.state.tasks.map(({ key, after }) => ({ key, after })),
      task.key,
    ).size,
    asks: asked.nonce,
  });
  return [{ nonce, body }];
}

/** The question that this leg's end put about a task, in the same append; a person may have answered it since. */
function askedBy(
  { entries }: Settling,
  { key }: TaskState,
  settled: JournalEventOf<'settled'>,
): JournalEventOf<'asked'> | undefined {
  const own = entries.findIndex(({ event }) => event === settled);
  const rest = entries.slice(own + 1);
  const until = rest.findIndex(({ event, run }) => event.type !== 'asked' || run.id !== entries[own]?.run.id);
  return rest
    .slice(0, until === -1 ? undefined : until)
    .flatMap(({ event }) => (event.type === 'asked' && event.task === key ? [event] : []))[0];
}

/** A loss says nothing about the task unless it is the first thing that happened to it, or a person is asked. */
const QUIET: readonly LegOutcome[] = ['lost', 'unavailable', 'budget'];

/** What failed before in the same mandate: older failures were answered by a person, who knows them. */
function earlierNotes(
  at: Settling,
  task: TaskState,
  settled: JournalEventOf<'settled'>,
): readonly FailureNote[] {
  const own = noncesOfMandate(at, task, settled);
  return talkOfTask(at.world, task).comments.flatMap((comment) => {
    const note = comment.ours ? parseFailureBody(comment.body) : undefined;
    return note && own.has(note.nonce) ? [note] : [];
  });
}

function noncesOfMandate(
  { entries }: Settling,
  { key }: TaskState,
  settled: JournalEventOf<'settled'>,
): ReadonlySet<Nonce> {
  const before = entries.slice(
    0,
    entries.findIndex(({ event }) => event === settled),
  );
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

function savedBy(at: Settling, task: TaskState) {
  if (!task.draft?.checkpoint) return null;
  return { branch: branchesOf(at.state.request).task(task.issue ?? at.state.issue), pull: task.pull };
}

/**
 * A report counts when its candidate is green, or red for what may stand before it: the batch that verifies it again has its words no
 * more. One that was lost or judged red is done anew, and its nonce marks what is said of that.
 */
function reportDue(at: Settling, task: TaskState): readonly Due[] {
  const { report, order } = at.input;
  const { draft } = task;
  if (order.grant.kind !== 'work' || !report || !draft || draft.delivery === 'files') return [];
  if (draft.nonce !== toldUnder(at)) return [];
  const place = placeOfTask(at, task, draft.nonce);
  const body =
    draft.delivery === 'report' ? renderReport(place, report) : renderNothingChanged(place, report.text);
  return [{ nonce: draft.nonce, body }];
}

/** The mark of what this leg reports. Where CI verifies it is told before that: its text is at hand then and never again. */
function toldUnder(at: Settling): Nonce | null {
  const left = awaitedBy(at);
  const settled = settledBy(at);
  if (left) return settled ? null : left.nonce;
  return settled && staysInLine(at, settled) ? settled.nonce : null;
}

function staysInLine({ entries }: Settling, settled: JournalEventOf<'settled'>): boolean {
  if (settled.outcome !== 'red') return passed(settled);
  const before = replay(
    entries.slice(
      0,
      entries.findIndex(({ event }) => event === settled),
    ),
  );
  return before !== undefined && !isJudged(before, settled);
}
