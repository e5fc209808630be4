import type { RequestState, TaskState } from '../domain/request-state.ts';
import type { IssueView, World } from '../domain/world.ts';

/** The task's issue as it was read, null where it is gone; a single task has the request's own. */
export function issueOfTask(world: World, task: TaskState): IssueView | null {
  if (task.issue === world.issue.number || task.issue === null) return world.issue;
  const issue = world.focus.get(task.issue);
  if (issue === undefined) throw new Error(`Issue ${task.issue} was not read.`);
  return issue;
}

/** Where people are told about a task: on its issue, or on the request's own where that is gone. */
export const talkOfTask = (world: World, task: TaskState): IssueView =>
  issueOfTask(world, task) ?? world.issue;

/** What a person did with the issue of a task that is not done; null where it stands open. */
export function withdrawal(world: World, task: TaskState): 'closed' | 'gone' | null {
  const issue = issueOfTask(world, task);
  if (issue === null) return 'gone';
  return issue.open ? null : 'closed';
}

/** Tasks whose issue a person closed, as far as the request's list of sub-issues tells. */
export function closedTasks(state: RequestState, world: World): readonly TaskState[] {
  const closed = new Set(world.subIssues.flatMap(({ number, open }) => (open ? [] : [number])));
  return state.tasks.filter((task) => task.issue !== null && closed.has(task.issue));
}
