import { labelKey } from '../../domain/world.ts';
import type { Change } from '../../domain/change.ts';
import { parseLabel, priorityLabel } from '../../text/names-labels.ts';
import { issueOfTask } from '../issue-of-task.ts';
import { configOf } from '../load-config.ts';
import type { LoadedRequest } from '../load-request.ts';
import { taskByIssue } from '../../flow/decide-word.ts';
import type { Hearing } from '../intake/hearing.ts';
import { showTasks } from '../intake/show-tasks.ts';

/** Takes the label away that the new one replaces, and ends the claim of a worker that has the task no more. */
export async function showRouted(at: Hearing, loaded: LoadedRequest, number: number): Promise<void> {
  await showTasks(at, loaded, [number]);
  const task = taskByIssue(loaded.state, number);
  const issue = task && issueOfTask(loaded.world, task);
  if (!task || !issue) return;
  const { names } = configOf(loaded.world);
  const own = labelKey(priorityLabel(task.priority, names).name);
  const worn = issue.labels.filter(
    ({ name }) => parseLabel(name, names)?.kind === 'priority' && labelKey(name) !== own,
  );
  if (worn.length === 0) return;
  const change: Change = { do: 'remove-labels', from: issue.node, labels: worn.map(({ id }) => id) };
  for (const answer of await at.deps.forge.change([change]))
    if (answer.kind !== 'done') at.deps.log.warn(`An old label stays on #${number}: ${answer.message}`);
}
