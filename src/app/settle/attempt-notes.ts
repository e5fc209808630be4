import type { JournalEvent, JournalEventOf } from '../../domain/journal.ts';
import { taskOf } from '../../domain/request-state.ts';
import type { TaskState } from '../../domain/request-state.ts';
import type { BesideFile } from '../../ports/journal-store.ts';
import { renderAttemptNote } from '../../report/failure.ts';
import { notesPath, parseAnswers, renderNotes } from '../../text/attempt-notes.ts';
import type { AttemptNote } from '../../text/attempt-notes.ts';
import type { FailureNote } from '../../text/failure-body.ts';
import type { LoadedRequest } from '../load-request.ts';
import { placeOfTask } from '../place-of.ts';
import { failedAttempt, marksOfMandate } from './failed-attempt.ts';
import { notesFile, notesOn, reportIn } from './notes-file.ts';
import { ownAnswerNote } from './own-answer-note.ts';
import { awaitedBy, settledBy } from './publish-verdict.ts';
import { reportNote } from './report-note.ts';
import type { Settling } from './settling.ts';

/** The line by which a leg ended, or left its candidate to CI. */
type Ended = JournalEventOf<'settled' | 'awaited'>;

/** What failed before in the same mandate: older failures were answered by a person, who knows them. */
export function earlierNotes(
  at: LoadedRequest,
  task: TaskState,
  settled: JournalEventOf<'settled'>,
): readonly FailureNote[] {
  return ofMandate(at, task, settled).map(({ found }) => found);
}

/**
 * The files that go with this leg's `settled`: for each task that did not land why, after what earlier attempts of the mandate came to; and
 * what the foreman answered by itself, for as long as the task's workers are told. A report goes the same way, so that its words are there when
 * it is verified, whoever verifies it.
 */
export function notesBeside(at: Settling, events: readonly JournalEvent[]): readonly BesideFile[] {
  const ended = settledBy(at) ?? awaitedBy(at);
  if (!ended || !events.some((one) => one.type === ended.type && one.term === ended.term)) return [];
  return ended.tasks.flatMap((key) => {
    const task = taskOf(at.state, key);
    const [report, note] = [reportNote(at, task), newNote(at, task, ended)];
    if (report === null && note === null) return [];
    const file = notesFile(at.world, at.state.request, key);
    const answers = parseAnswers(file).map(({ text }) => text);
    const kept = report ?? reportIn(at, task) ?? [];
    const earlier = ofMandate(at, task, ended).map(({ text }) => text);
    const texts = [...answers, kept, ...earlier, note ?? []].flat();
    return [{ path: notesPath(key), text: renderNotes(texts) }];
  });
}

function newNote(at: Settling, task: TaskState, { nonce }: Ended): string | null {
  const failed = failedAttempt(at, task);
  return failed ? renderAttemptNote(placeOfTask(at, task, nonce), failed.note) : ownAnswerNote(at, task);
}

function ofMandate(at: LoadedRequest, task: TaskState, ended: Ended): readonly AttemptNote[] {
  const own = marksOfMandate(at, task, ended);
  return notesOn(at, at.state.request, task.key).filter(({ found }) => own.has(found.nonce));
}
