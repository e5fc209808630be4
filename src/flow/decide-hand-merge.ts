import type { Oid, TaskKey } from '../domain/ids.ts';
import { taskOf } from '../domain/request-state.ts';
import type { RequestState, TaskState } from '../domain/request-state.ts';
import type { Decision } from './decision.ts';
import { nothing } from './decision.ts';

/** A merge that a person made, as one look shows it: these tasks' pull requests, and where their base stands now. */
export interface HandMerge {
  readonly tasks: readonly TaskKey[];
  readonly to: Oid;
}

/** Whether a merge of its pull request would be news: one that was taken over, and left out by a person after that, stays so. */
export const mayBeMerged = ({ status, handMerged }: TaskState): boolean =>
  status !== 'landed' && !(status === 'skipped' && handMerged);

/**
 * Takes over what a person merged: the work branch is where they left it, and their tasks are verified as it stands there before
 * anything builds on them.
 */
export function decideHandMerge(state: RequestState, merge: HandMerge | null): Decision {
  if (state.phase !== 'running') return nothing(`the request is ${state.phase}`);
  const tasks = (merge?.tasks ?? []).filter((key) => mayBeMerged(taskOf(state, key)));
  const from = state.work;
  if (!merge || tasks.length === 0 || from === null || merge.to === from)
    return nothing('nobody merged by hand');
  return {
    events: [{ type: 'hand-merged', tasks, from, to: merge.to }],
    reason: `a person merged ${tasks.join(', ')}`,
  };
}
