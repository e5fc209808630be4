import { files } from '../../tests/helpers/deliveries.ts';
import { partOf, tasksPlan } from '../../tests/helpers/plans.ts';
import type { Sight, World } from './world.ts';

const one = partOf('1.1');
const WISH = 'See my commit, and use other words.';

const failed = ({ state }: Sight) =>
  state.tasks.find(
    (task) => task.key === '1.1' && task.questions.at(-1)?.why === 'failed' && task.status === 'asking',
  );

export const byHand: World = {
  name: 'by-hand',
  about: 'a person commits on the branch of a task that failed, and asks for changes on its pull request',
  plan: tasksPlan({ key: '1.1' }, { key: '2.1', after: ['1.1'] }),
  work: ({ task, prompt }) =>
    files({
      [partOf(task)]: task === '1.1' && !prompt.includes(WISH) ? 'wrong' : `Part ${task} is for this.`,
    }),
  check: (textOf) => (textOf(one)?.includes('wrong') ? 'not ok 1 - part 1.1 says what it is for' : null),
  people: [
    {
      name: 'commits on its branch, and asks for changes',
      when: (sight) => failed(sight) !== undefined,
      do: (sight) => {
        const { people, say } = sight;
        const task = failed(sight);
        people.commit(`foreman/1/task-${task?.issue ?? 0}`, { 'src/by-hand.txt': 'By hand.\n' });
        say(task?.pull ?? 0, `/foreman ${WISH}`);
      },
    },
  ],
  end: 'done',
};
