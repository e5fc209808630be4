import type { RequestId, TaskKey } from '../../domain/ids.ts';
import type { TaskState } from '../../domain/request-state.ts';
import { placeOf } from '../../domain/world.ts';
import type { World } from '../../domain/world.ts';
import type { FileAt } from '../../ports/forge.ts';
import { notesPath, parseNotes, parseReport } from '../../text/attempt-notes.ts';
import type { AttemptNote } from '../../text/attempt-notes.ts';
import { branchesOf } from '../../text/names.ts';
import type { LoadedRequest } from '../load-request.ts';

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
  return parseNotes(notesFile(world, request, task));
}

/** The notes on a task as they were read; empty where there are none. */
export function notesFile(world: World, request: RequestId, task: TaskKey): string {
  const { at, path } = notesText(request, task);
  return world.texts.get(placeOf(at, path)) ?? '';
}

/** The report that a task's last delivery was, as the notes keep it; undefined where they hold none. */
export const reportIn = ({ state, world }: Pick<LoadedRequest, 'state' | 'world'>, task: TaskState) =>
  task.draft ? parseReport(notesFile(world, state.request, task.key), task.draft.nonce) : undefined;
