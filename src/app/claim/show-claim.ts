import type { Change } from '../../domain/change.ts';
import type { TaskState } from '../../domain/request-state.ts';
import type { LabelNames } from '../../text/names-labels.ts';
import type { Deps } from '../deps.ts';
import { issueOfTask } from '../issue-of-task.ts';
import type { LoadedRequest } from '../load-request.ts';
import { stateLabelChanges } from '../state-labels.ts';

/** Shows the claim on the task's issue: its assignee and its label. They are views, so a refusal is said and stops nothing. */
export async function showClaim(
  deps: Deps,
  { world }: LoadedRequest,
  { task, claimer, names }: { task: TaskState; claimer: string | null; names: LabelNames },
): Promise<void> {
  const issue = issueOfTask(world, task);
  if (!issue) return;
  const person = world.claimer;
  const assigned = issue.assignees.some((one) => one.name === person?.name);
  const changes: Change[] = [
    ...(person && !assigned ? [{ do: 'assign' as const, to: issue.node, users: [person.id] }] : []),
    ...stateLabelChanges(world, issue, { shown: 'working', names }),
  ];
  if (claimer !== null && !person) deps.log.warn(`There is no account ${claimer} to assign the task to.`);
  if (changes.length === 0) return;
  const answers = await deps.forge.change(changes);
  for (const [index, answer] of answers.entries()) {
    const change = changes[index];
    if (answer.kind !== 'done') deps.log.warn(`The claim could not be shown: ${answer.message}`);
    else if (change?.do === 'assign' && person && !answer.value.names.includes(person.name)) {
      deps.log.warn(`GitHub dropped ${person.name} as assignee: the account may not be assigned here.`);
    }
  }
}
