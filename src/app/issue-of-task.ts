import type { TaskState } from '../domain/request-state.ts';
import type { IssueView, World } from '../domain/world.ts';

/** The task's issue as it was read; a single task has the request's own. */
export function issueOfTask(world: World, task: TaskState): IssueView {
  if (task.issue === world.issue.number || task.issue === null) return world.issue;
  const issue = world.focus.get(task.issue);
  if (!issue) throw new Error(`Issue ${task.issue} was not read.`);
  return issue;
}
