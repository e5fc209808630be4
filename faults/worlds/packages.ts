import { files } from '../../tests/helpers/deliveries.ts';
import { partOf, tasksPlan } from '../../tests/helpers/plans.ts';
import type { Sight, World } from './world.ts';

const manifest = (dependencies: object): string => JSON.stringify({ name: 'shop', dependencies });

const waiting = ({ state }: Sight) =>
  state.tasks.find((task) => task.status === 'asking' && task.questions.at(-1)?.why === 'packages');

export const packages: World = {
  name: 'packages',
  about:
    'a task brings a package in, its lock file waits for a word, a sibling goes on and one waits behind it',
  files: { 'package.json': `${manifest({})}\n` },
  plan: tasksPlan(
    { key: '1.1', boundaries: ['package.json', partOf('1.1')], dependencies: true },
    { key: '1.2' },
    { key: '2.1', after: ['1.1'] },
  ),
  work: ({ task }) =>
    files({
      [partOf(task)]: `Part ${task} is for this.`,
      ...(task === '1.1' ? { 'package.json': manifest({ milk: '2.1.0' }) } : {}),
    }),
  people: [
    {
      name: 'approves the packages',
      when: (sight) => waiting(sight) !== undefined,
      do: (sight) => {
        const task = waiting(sight);
        if (task?.issue && task.packages)
          sight.say(task.issue, `/foreman approve ${task.packages.hash.slice(0, 8)}`);
      },
    },
  ],
  end: 'done',
};
