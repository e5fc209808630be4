import type { Nonce } from '../domain/ids.ts';
import { openDependencies, taskOf } from '../domain/request-state.ts';
import type { RequestState, TaskState } from '../domain/request-state.ts';

/** Words that stand on a task's issue and nowhere else in GitHub, by the mark of the comment that holds them. */
export interface NeededWords {
  /** The task whose worker they are from. */
  readonly of: TaskState;
  readonly nonce: Nonce;
}

/** What has to be said before a task that could start may start: the reports that it builds on. Without them it would build on nothing. */
export function neededWords(state: RequestState, task: TaskState): readonly NeededWords[] {
  if (task.status !== 'waiting' || openDependencies(state, task).length > 0) return [];
  return task.after.flatMap((key) => reportOf(taskOf(state, key)));
}

/** Where a commit stands for a delivery, the words are in that. */
function reportOf(of: TaskState): readonly NeededWords[] {
  const { status, draft } = of;
  const isReport = status === 'landed' && draft?.delivery === 'report' && draft.checkpoint === null;
  return isReport ? [{ of, nonce: draft.nonce }] : [];
}
