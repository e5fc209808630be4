import { files } from '../../tests/helpers/deliveries.ts';
import { partOf, tasksPlan } from '../../tests/helpers/plans.ts';
import type { Sight, World } from './world.ts';

const manifest = (dependencies: object): string => JSON.stringify({ name: 'shop', dependencies });

/** The task that waits for a word about its packages, once the issue lists them. */
function listed({ state, said }: Sight): { readonly issue: number; readonly hash: string } | null {
  const task = state.tasks.find((one) => one.status === 'asking' && one.questions.at(-1)?.why === 'packages');
  const hash = task?.packages?.hash.slice(0, 8);
  if (!task?.issue || hash === undefined) return null;
  return said(task.issue).some((body) => body.includes(`approve ${hash}`))
    ? { issue: task.issue, hash }
    : null;
}

export const packages: World = {
  name: 'packages',
  about: 'a task brings a package in, its lock file waits for a word, and a task waits behind it',
  files: { 'package.json': `${manifest({})}\n` },
  plan: tasksPlan(
    { key: '1.1', boundaries: ['package.json', partOf('1.1')], dependencies: true },
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
      when: (sight) => listed(sight) !== null,
      do: (sight) => {
        const list = listed(sight);
        if (list) sight.say(list.issue, `/foreman approve ${list.hash}`);
      },
    },
  ],
  end: 'done',
};
