import type { RequestId, TaskKey } from '../../domain/ids.ts';
import type { JournalEvent, JournalEventOf } from '../../domain/journal.ts';
import { taskOf } from '../../domain/request-state.ts';
import type { TaskState } from '../../domain/request-state.ts';
import { placeOf } from '../../domain/world.ts';
import type { World } from '../../domain/world.ts';
import type { FileAt } from '../../ports/forge.ts';
import type { BesideFile } from '../../ports/journal-store.ts';
import { renderAttemptNote } from '../../report/failure.ts';
import { notesPath, parseAnswers, parseNotes, renderNotes } from '../../text/attempt-notes.ts';
import type { AttemptNote } from '../../text/attempt-notes.ts';
import type { FailureNote } from '../../text/failure-body.ts';
import { branchesOf } from '../../text/names.ts';
import type { LoadedRequest } from '../load-request.ts';
import { placeOfTask } from '../place-of.ts';
import { failedAttempt, marksOfMandate } from './failed-attempt.ts';
import { ownAnswerNote } from './own-answer-note.ts';
import { settledBy } from './publish-verdict.ts';
import type { Settling } from './settling.ts';

/** What a read must ask for so that `notesOn` can answer. */
export const notesText = (request: RequestId, task: TaskKey): FileAt => ({
  at: `refs/heads/${branchesOf(request).journal}`,
  path: notesPath(task),
});

/** What attempts at a task came to. They were written in the same commit as their `settled`, so none is late and none is lost. */
export function notesOn(
  { world }: { readonly world: World },
  request: RequestId,
  task: TaskKey,
): readonly AttemptNote[] {
  return parseNotes(fileOf(world, request, task));
}

/** The notes on a task as they were read; empty where there are none. */
function fileOf(world: World, request: RequestId, task: TaskKey): string {
  const { at, path } = notesText(request, task);
  return world.texts.get(placeOf(at, path)) ?? '';
}

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
 * what the foreman answered by itself, for as long as the task's workers are told.
 */
export function notesBeside(at: Settling, events: readonly JournalEvent[]): readonly BesideFile[] {
  const settled = settledBy(at);
  if (!settled || !events.some((one) => one.type === 'settled' && one.term === settled.term)) return [];
  return settled.tasks.flatMap((key) => {
    const task = taskOf(at.state, key);
    const note = newNote(at, task, settled);
    if (note === null) return [];
    const answers = parseAnswers(fileOf(at.world, at.state.request, key)).map(({ text }) => text);
    const earlier = ofMandate(at, task, settled).map(({ text }) => text);
    return [{ path: notesPath(key), text: renderNotes([...answers, ...earlier, note]) }];
  });
}

function newNote(at: Settling, task: TaskState, { nonce }: JournalEventOf<'settled'>): string | null {
  const failed = failedAttempt(at, task);
  return failed ? renderAttemptNote(placeOfTask(at, task, nonce), failed.note) : ownAnswerNote(at, task);
}

function ofMandate(
  at: LoadedRequest,
  task: TaskState,
  settled: JournalEventOf<'settled'>,
): readonly AttemptNote[] {
  const own = marksOfMandate(at, task, settled);
  return notesOn(at, at.state.request, task.key).filter(({ found }) => own.has(found.nonce));
}
