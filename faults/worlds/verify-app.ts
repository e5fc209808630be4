import { files } from '../../tests/helpers/deliveries.ts';
import { partOf, tasksPlan } from '../../tests/helpers/plans.ts';
import { ciFiles } from './verify-dispatch.ts';
import type { Sight, World } from './world.ts';

export const verifyApp: World = {
  name: 'verify-app',
  about:
    'the repository’s own CI hears of each candidate by an App, which mints a token in each job that shows one',
  files: ciFiles('mode: checks', 'push'),
  app: 'installed',
  plan: tasksPlan({ key: '1.1' }, { key: '1.2' }, { key: '2.1', after: ['1.1', '1.2'] }),
  work: ({ task }) => files({ [partOf(task)]: `Part ${task} is for this.` }),
  end: 'done',
};

/** The issue on which a person is told that CI did not begin. */
const waits = ({ state, said }: Sight, key: string): number | undefined => {
  const task = state.tasks.find((one) => one.key === key && one.status === 'asking');
  const isWhy = task?.questions.at(-1)?.why === 'not-started';
  return isWhy && task.issue !== null && said(task.issue).length > 0 ? task.issue : undefined;
};

export const verifyAppSuspended: World = {
  ...verifyApp,
  name: 'verify-app-suspended',
  about:
    'the App’s installation is suspended when the first candidate is to be shown, until a person is asked and ends that',
  app: 'suspended',
  plan: tasksPlan({ key: '1.1' }, { key: '2.1', after: ['1.1'] }),
  people: [
    {
      name: 'ends the suspension and lets 1.1 go on',
      when: (sight) => waits(sight, '1.1') !== undefined,
      do: (sight) => {
        sight.people.suspendApp(false);
        const issue = waits(sight, '1.1') ?? 0;
        sight.say(issue, `/foreman retry #${issue}`);
      },
    },
  ],
};
