import type { ShownTask, View } from './view.ts';

type Paint = (text: string) => string;

/** The colours that the board uses, and the size of the terminal. */
export interface Canvas {
  readonly colours: Readonly<Record<'green' | 'yellow' | 'red' | 'magenta' | 'cyan' | 'dim' | 'bold', Paint>>;
  readonly width: number;
  readonly height: number;
}

/** The board as lines that fit the terminal: what counts, the tasks with their states, the jobs in flight. */
export function renderView(view: View, canvas: Canvas): readonly string[] {
  const fit = (text: string, taken = 0): string => text.slice(0, Math.max(20, canvas.width - 1 - taken));
  const { bold, dim, cyan } = canvas.colours;
  const model = view.modelRequests === null ? '' : `, ${view.modelRequests} to the model`;
  const tasks = view.tasks.map((task) => {
    const [state, rest] = cells(task);
    return `${paintOf(task.state, canvas)(state)}${fit(rest, state.length)}`;
  });
  const room = Math.max(1, canvas.height - tasks.length - 5);
  const jobs = view.jobs.slice(0, room).map((job) => cyan(fit(`  ${job}`)));
  return [
    '',
    bold(fit(`${view.seconds.toFixed(0)} s, ${view.githubRequests} requests to the hub${model}`)),
    ...tasks,
    dim(view.jobs.length === 0 ? 'no job in flight' : `${view.jobs.length} jobs in flight`),
    ...jobs,
  ];
}

function cells({ issue, title, worker, state, assignee }: ShownTask): readonly [string, string] {
  const who = assignee === '' ? '' : ` [${assignee}]`;
  return [`  ${(state === '' ? 'filed' : state).padEnd(9)}`, ` #${issue} ${title} (${worker})${who}`];
}

function paintOf(state: string, { colours }: Canvas): Paint {
  const paints: Readonly<Record<string, Paint>> = {
    working: colours.yellow,
    merging: colours.cyan,
    question: colours.magenta,
    failed: colours.red,
    done: colours.green,
  };
  return paints[state] ?? colours.dim;
}
