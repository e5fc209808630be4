import type { Change } from '../../domain/change.ts';
import { descendantsOf } from '../../domain/task-graph.ts';
import { hashValue } from '../../domain/hash.ts';
import type { Nonce } from '../../domain/ids.ts';
import type { TaskState } from '../../domain/request-state.ts';
import { renderFailure, renderFailureDecided } from '../../report/failure.ts';
import { renderPackages } from '../../report/packages.ts';
import { renderQuestion } from '../../report/question.ts';
import { passed } from '../../flow/passed.ts';
import type { CommentView } from '../../domain/world.ts';
import { branchesOf } from '../../text/names.ts';
import { parseQuestionBody, parseReportBody } from '../../text/report-body.ts';
import { commentBy, reportBy } from '../ensure-comment.ts';
import { talkOfTask } from '../issue-of-task.ts';
import { placeOfTask } from '../place-of.ts';
import { earlierNotes } from './attempt-notes.ts';
import { reportIn } from './notes-file.ts';
import { askedNow, failedAttempt } from './failed-attempt.ts';
import { ownAnswersOf } from './own-answers.ts';
import { settledBy } from './publish-verdict.ts';
import { reportNote } from './report-note.ts';
import type { Settling } from './settling.ts';

/** What this leg has to say on its task's issue and has not said yet: a question, a failure, a report. Nothing else ever. */
export function commentsDue(at: Settling, task: TaskState): readonly Change[] {
  const issue = talkOfTask(at.world, task);
  const asked = [...questionDue(at, task), ...failureDue(at, task)].map((one) => ({
    ...one,
    said: commentBy(issue, one.nonce),
  }));
  const told = reportDue(at, task).map((one) => ({ ...one, said: reportBy(issue, one.nonce) }));
  return [...asked, ...told].flatMap(({ said, body }): readonly Change[] => {
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
interface Due {
  readonly nonce: Nonce;
  readonly body: string;
}

function questionDue(at: Settling, task: TaskState): readonly Due[] {
  const asked = askedNow(task);
  const { report } = at.input;
  const own = ownAnswersOf(at, task);
  if (asked?.why === 'packages' && task.packages) {
    const { hash } = task.packages;
    const packages = report?.packages && hashValue(report.packages) === hash ? report.packages : null;
    const place = placeOfTask(at, task, asked.nonce);
    return [{ nonce: asked.nonce, body: renderPackages(place, { packages, hash, pull: task.pull, own }) }];
  }
  if (asked?.why !== 'question' || report?.outcome !== 'question') return [];
  const place = placeOfTask(at, task, asked.nonce);
  const around = { lookup: report.lookup?.outcome, own };
  return [{ nonce: asked.nonce, body: renderQuestion(place, report.text, around) }];
}

/** A person is asked, or would have been: with what was tried before. What is tried again by itself is noted where it notifies nobody. */
function failureDue(at: Settling, task: TaskState): readonly Due[] {
  const failed = failedAttempt(at, task);
  if (!failed) return [];
  const { settled, note, asked, decided } = failed;
  const { nonce } = settled;
  const place = placeOfTask(at, task, nonce);
  const earlier = earlierNotes(at, task, settled);
  const own = ownAnswersOf(at, task);
  if (decided)
    return [{ nonce, body: renderFailureDecided(place, { note, why: decided.why, earlier, own }) }];
  if (!asked) return [];
  const body = renderFailure(place, {
    note,
    why: asked.why,
    earlier,
    own,
    saved: savedBy(at, task),
    blocked: descendantsOf(
      at.state.tasks.map(({ key, after }) => ({ key, after })),
      task.key,
    ).size,
    asks: asked.nonce,
  });
  return [{ nonce, body }];
}

function savedBy(at: Settling, task: TaskState) {
  if (!task.draft?.checkpoint) return null;
  return { branch: branchesOf(at.state.request).task(task.issue ?? at.state.issue), pull: task.pull };
}

/**
 * A report counts when its verdict passes, which may be that of a batch or of the repository's CI: then its words stand in the notes. One that
 * is judged red is done anew.
 */
function reportDue(at: Settling, task: TaskState): readonly Due[] {
  const settled = settledBy(at);
  const { draft } = task;
  if (!settled || !draft || draft.delivery === 'files' || !passed(settled)) return [];
  const body = reportNote(at, task) ?? reportIn(at, task);
  return body === undefined ? [] : [{ nonce: draft.nonce, body }];
}
