import type { LegOrder } from '../../domain/leg.ts';
import type { Grant } from '../../domain/journal.ts';
import { taskOf } from '../../domain/request-state.ts';
import type { RequestState } from '../../domain/request-state.ts';
import { configOf } from '../load-config.ts';
import type { Publishing } from './run-publish.ts';

/** The legs of this run: its own grants that are still live. A re-run finds the same ones again. */
export function ordersOf({
  state,
  world,
  job,
}: Pick<Publishing, 'state' | 'world' | 'job'>): readonly LegOrder[] {
  const { claimAssignee } = configOf(world);
  return state.live
    .filter((one) => one.run.id === job.run.id)
    .map(({ grant }) => ({
      name: nameOf(state, grant),
      request: state.request,
      issue: state.issue,
      run: job.run.id,
      grant,
      focus: grant.kind === 'work' ? focusOf(state, grant) : [],
      claimer: claimAssignee === 'none' ? null : claimAssignee === 'requester' ? state.by : claimAssignee,
    }));
}

function nameOf(state: RequestState, grant: Grant): string {
  if (grant.kind === 'batch') return `merge ${grant.tasks.join(' + ')}`;
  const again = grant.attempt > 1 ? ` (attempt ${grant.attempt})` : '';
  return `${grant.task} ${taskOf(state, grant.task).worker}${again}`;
}

/** The task's own issue first; then those of dependencies that delivered a text, which stands on their issue. */
function focusOf(state: RequestState, grant: Extract<Grant, { kind: 'work' }>): number[] {
  const task = taskOf(state, grant.task);
  const told = task.after.map((key) => taskOf(state, key)).filter((one) => one.draft?.checkpoint === null);
  return [task.issue, ...told.map((one) => one.issue)].flatMap((issue) =>
    issue === null || issue === state.issue ? [] : [issue],
  );
}
