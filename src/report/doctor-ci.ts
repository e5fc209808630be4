import type { Check, SetUpFacts } from '../domain/set-up-facts.ts';
import type { WorkflowTrigger, WorkflowView } from '../domain/set-up.ts';
import { compileGlobs } from '../text/globs.ts';
import { good, row, warning } from './doctor-row.ts';
import { enumerate, sayLine } from './say.ts';

/** Which CI the code meets: what starts for a task's pull request, and for the last one. */
export const ciCheck = ({ workflows, repository }: SetUpFacts): Check =>
  row('CI', workflows, ({ others }) => {
    const main = repository.seen ? repository.value.defaultBranch : 'main';
    const last = startedBy(others, main);
    const task = startedBy(others, 'foreman/1/work');
    if (last.length === 0 && task.length === 0)
      return good('no workflow runs on pull requests; Foreman’s own verify job is the only one');
    const found = [
      last.length > 0 ? `the last pull request starts ${enumerate(last)}` : '',
      task.length > 0 ? `each task’s pull request starts ${enumerate(task)}` : '',
    ];
    const text = `${found.filter((one) => one !== '').join('; ')}; pushes of ours start nothing`;
    return task.length > 0
      ? warning(
          text,
          'GitHub lets these runs wait for "Approve workflows to run". To spare the tasks: `branches: [' +
            main +
            ']` under `pull_request:`.',
        )
      : good(`${text}. GitHub lets them wait for "Approve workflows to run"`);
  });

const startedBy = (workflows: readonly WorkflowView[], base: string): readonly string[] =>
  workflows
    .filter(({ triggers }) => triggers.some((trigger) => isStarted(trigger, base)))
    .map(({ path }) => sayLine(path.replace('.github/workflows/', ''), 100));

const isStarted = ({ event, branches }: WorkflowTrigger, base: string): boolean =>
  event.startsWith('pull_request') &&
  !event.includes('review') &&
  (branches === null || compileGlobs(branches)(base));
