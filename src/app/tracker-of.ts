import type { TaskKey } from '../domain/ids.ts';
import { phaseOf } from '../domain/ids.ts';
import { isOnRequest, shownState } from '../domain/request-state.ts';
import type { RequestState, TaskState } from '../domain/request-state.ts';
import type { World } from '../domain/world.ts';
import { branchesOf } from '../text/names.ts';
import type { Tracker, TrackerTask } from '../text/tracker.ts';
import { parseCommit } from '../text/trailers.ts';

/** What tasks have decided, by key; said by a leg about its own tasks before anything is committed. */
export type Decisions = ReadonlyMap<TaskKey, string>;

const GONE = '(its issue is gone)';

/** The titles of a request's tasks, as their issues show them; one that stands on the request's issue has its title. */
export function titlesOf(state: RequestState, world: World): (key: TaskKey) => string {
  const byIssue = new Map(world.subIssues.map((issue) => [issue.number, issue.title]));
  const titleOf = (task: TaskState) =>
    byIssue.get(task.issue ?? 0) ?? (isAlone(task) ? world.issue.title : GONE);
  const isAlone = (task: TaskState) => state.mode !== 'tasks' || isOnRequest(state, task);
  const byKey = new Map(state.tasks.map((task) => [task.key, titleOf(task)]));
  return (key) => byKey.get(key) ?? GONE;
}

/** The tracker as it stands when the given tasks have landed; decisions of earlier tasks are read from their checkpoints. */
export function trackerOf(
  { state, world }: { state: RequestState; world: World },
  landing: readonly TaskKey[],
  decisions: Decisions,
): Tracker {
  const after: RequestState = {
    ...state,
    tasks: state.tasks.map((task) => (landing.includes(task.key) ? { ...task, status: 'landed' } : task)),
  };
  const title = titlesOf(state, world);
  const rows = after.tasks.map((task) => ({
    phase: phaseOf(task.key),
    row: trackerTask(
      { state: after, task },
      title(task.key),
      decisions.get(task.key) ?? decidedBy(world, task),
    ),
  }));
  const phases = [...new Set(rows.map((row) => row.phase))].toSorted((a, b) => a - b);
  return {
    title: world.issue.title,
    request: state.request,
    phases: phases.map((number) => ({
      number,
      title: null,
      tasks: rows.filter((row) => row.phase === number).map(({ row }) => row),
    })),
    notes: '',
  };

  function decidedBy(seen: World, task: TaskState): string {
    if (task.issue === null) return '';
    const head = seen.branches.get(branchesOf(state.request).task(task.issue));
    return head ? parseCommit(head.message).decisions : '';
  }
}

function trackerTask(
  { state, task }: { state: RequestState; task: TaskState },
  title: string,
  decisions: string,
): TrackerTask {
  return {
    key: task.key,
    title,
    worker: task.worker,
    state: shownState(state, task),
    after: task.after,
    issue: task.issue,
    pull: task.pull,
    decisions: decisions
      .split(/\n(?=[-*] )/)
      .map((line) => line.replace(/^[-*] /, '').trim())
      .filter((line) => line !== ''),
  };
}
