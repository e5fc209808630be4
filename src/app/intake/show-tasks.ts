import { labelKey } from '../../domain/world.ts';
import type { Change } from '../../domain/change.ts';
import { shownState } from '../../domain/request-state.ts';
import type { TaskState } from '../../domain/request-state.ts';
import type { IssueView, World } from '../../domain/world.ts';
import { parseLabel, workerLabel } from '../../text/names-labels.ts';
import type { Deps } from '../deps.ts';
import { issueOfTask } from '../issue-of-task.ts';
import { claimerOf } from '../claimer-of.ts';
import { configOf, configText } from '../load-config.ts';
import { loadKnown } from '../load-known.ts';
import type { LoadedRequest } from '../load-request.ts';
import { stateLabelChanges } from '../state-labels.ts';

const MOST = 20;

/** Shows on their issues what a word did to tasks: state and worker labels, and the end of claims. Views: what fails is said in the log. */
export async function showTasks(
  at: { readonly deps: Deps },
  { state }: LoadedRequest,
  issues: readonly number[],
): Promise<void> {
  const focus = issues.filter((issue) => issue !== state.issue).slice(0, MOST);
  if (focus.length === 0) return;
  const seen = await loadKnown(at.deps, { request: state.request, focus, texts: [configText] }, state);
  const tasks = seen.state.tasks.filter((task) => focus.includes(task.issue ?? 0));
  const labels = await workerLabels(at, seen.world, tasks);
  const changes = tasks.flatMap((task) => {
    const issue = issueOfTask(seen.world, task);
    return issue ? changesOf(seen, { task, issue, label: labels.get(task.worker) }) : [];
  });
  if (changes.length === 0) return;
  for (const answer of await at.deps.forge.change(changes))
    if (answer.kind !== 'done') at.deps.log.warn(`Not shown on a task's issue: ${answer.message}`);
}

function changesOf(
  { state, world }: LoadedRequest,
  { task, issue, label }: { task: TaskState; issue: IssueView; label: string | undefined },
): readonly Change[] {
  const { names } = configOf(world);
  const claimed = issue.assignees
    .filter((one) => one.name === claimerOf({ state, world }))
    .map((one) => one.id);
  const worn = issue.labels.filter((one) => parseLabel(one.name, names)?.kind === 'worker');
  const own = labelKey(workerLabel(task.worker, names).name);
  const wrong = worn.filter((one) => labelKey(one.name) !== own).map((one) => one.id);
  return [
    ...stateLabelChanges(world, issue, { shown: shownState(state, task), names }),
    ...(wrong.length > 0 ? [{ do: 'remove-labels' as const, from: issue.node, labels: wrong }] : []),
    ...(label && wrong.length > 0 ? [{ do: 'add-labels' as const, to: issue.node, labels: [label] }] : []),
    ...(task.status !== 'working' && claimed.length > 0
      ? [{ do: 'unassign' as const, from: issue.node, users: claimed }]
      : []),
  ];
}

/** The node of each worker's label, made where the repository lacks it. */
async function workerLabels(
  at: { readonly deps: Deps },
  world: World,
  tasks: readonly TaskState[],
): Promise<ReadonlyMap<string, string>> {
  const { names } = configOf(world);
  const found = new Map<string, string>();
  for (const worker of new Set(tasks.map((task) => task.worker))) {
    const spec = workerLabel(worker, names);
    const known = world.labels.get(labelKey(spec.name));
    const [made] = known === undefined ? await at.deps.forge.change([{ do: 'create-label', ...spec }]) : [];
    const node = known ?? (made?.kind === 'done' ? made.value.node : null);
    if (node) found.set(worker, node);
  }
  return found;
}
