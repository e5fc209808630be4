import type { LegOrder } from '../../domain/leg.ts';
import type { Grant } from '../../domain/journal.ts';
import { taskOf } from '../../domain/request-state.ts';
import type { RequestState, TaskState } from '../../domain/request-state.ts';
import { isCatchUp } from '../../flow/replay/catch-up.ts';
import { heldBy } from '../../flow/replay/grants.ts';
import { isWholeGrant } from '../../flow/replay/whole.ts';
import { claimerOf } from '../claimer-of.ts';
import type { Publishing } from './publishing.ts';

/** The legs of this run: its own grants that are still live. A re-run finds the same ones again. */
export function ordersOf({
  state,
  world,
  job,
}: Pick<Publishing, 'state' | 'world' | 'job'>): readonly LegOrder[] {
  return state.live
    .filter((one) => one.run.id === job.run.id && !one.awaits)
    .map(({ grant }) => orderOf({ state, world, job }, grant));
}

/** What a leg is told of its grant. */
export function orderOf(
  { state, world, job }: Pick<Publishing, 'state' | 'world' | 'job'>,
  grant: Grant,
): LegOrder {
  return {
    name: nameOf(state, grant),
    request: state.request,
    issue: state.issue,
    run: job.run.id,
    grant,
    focus: focusOf(state, grant),
    root: state.root ?? grant.base,
    claimer: claimerOf({ state, world }),
  };
}

function nameOf(state: RequestState, grant: Grant): string {
  if (isCatchUp(grant)) return `catch up with ${grant.from.slice(0, 7)}`;
  if (isWholeGrant(grant)) return 'verify the whole';
  if (grant.kind === 'batch') return `merge ${grant.tasks.join(' + ')}`;
  const again = grant.attempt > 1 ? ` (attempt ${grant.attempt})` : '';
  return `${grant.task} ${taskOf(state, grant.task).worker}${again}`;
}

/** The issues of the grant's own tasks first; then those of dependencies that delivered a text, which stands on their issue. */
function focusOf(state: RequestState, grant: Grant): number[] {
  const held = heldBy(grant).map((key) => taskOf(state, key));
  const told = grant.kind === 'work' ? held.flatMap((task) => toldBefore(state, task)) : [];
  return [...held, ...told].flatMap(({ issue }) => (issue === null || issue === state.issue ? [] : [issue]));
}

const toldBefore = (state: RequestState, task: TaskState): readonly TaskState[] =>
  task.after.map((key) => taskOf(state, key)).filter((one) => one.draft?.checkpoint === null);
