import type { Board } from './board.ts';
import type { ShownTask, View } from './view.ts';

/** Says only what has changed: jobs that began and ended, and tasks with a new state. */
export function createPlainBoard(write: (line: string) => void): Board {
  let before: View | null = null;
  return {
    show(view) {
      for (const line of changes(before, view)) write(`${view.seconds.toFixed(1).padStart(6)} s  ${line}`);
      before = view;
    },
    say: write,
    end: () => undefined,
  };
}

function changes(before: View | null, now: View): readonly string[] {
  const earlier = before?.jobs ?? [];
  const states = new Map((before?.tasks ?? []).map((task) => [task.issue, task.state]));
  return [
    ...earlier.filter((job) => !now.jobs.includes(job)).map((job) => `job   ${job}: ended`),
    ...now.jobs.filter((job) => !earlier.includes(job)).map((job) => `job   ${job}: begins`),
    ...now.tasks.filter((task) => states.get(task.issue) !== task.state).map(taskLine),
  ];
}

const taskLine = ({ issue, title, worker, state, assignee }: ShownTask): string =>
  `task  #${issue} ${title} (${worker}): ${state === '' ? 'filed' : state}${assignee === '' ? '' : `, ${assignee}`}`;
