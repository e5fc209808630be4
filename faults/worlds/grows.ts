import { files } from '../../tests/helpers/deliveries.ts';
import { partOf, singlePlan, tasksPlan } from '../../tests/helpers/plans.ts';
import type { Sight, World } from './world.ts';

const HINT = 'in other words';
const wrong = 'wrong';

const firstIn = ({ state }: Sight) => state.tasks.find(({ key }) => key === '1.1');

/** The first task waits for a person, and its issue says so. */
export const isStuck = (sight: Sight): boolean => {
  const first = firstIn(sight);
  return (
    first?.status === 'asking' &&
    sight.read(first.issue ?? 1).includes('needs you: it failed after its retry')
  );
};

export const retryIt = (sight: Sight): void =>
  sight.say(1, `/foreman retry #${firstIn(sight)?.issue ?? 1} ${HINT}`);

export const grows: World = {
  name: 'grows',
  about: 'more is asked for while the only task waits for a person, who lets it go on when the rest is done',
  plan: singlePlan(),
  more: tasksPlan({ key: '2.1' }, { key: '2.2', after: ['1.1'] }),
  work: ({ task, prompt }) =>
    files({ [partOf(task)]: task === '1.1' && !prompt.includes(HINT) ? wrong : `Part ${task} is for this.` }),
  check: (textOf) =>
    textOf(partOf('1.1'))?.includes(wrong) ? 'not ok 1 - part 1.1 says what it is for' : null,
  people: [
    {
      name: 'asks for more',
      when: isStuck,
      do: ({ say }) => void say(1, '/foreman two more parts, please'),
    },
    {
      name: 'lets the first one go on',
      when: (sight) =>
        isStuck(sight) && sight.state.tasks.some(({ key, status }) => key === '2.1' && status === 'landed'),
      do: retryIt,
    },
  ],
  end: 'done',
};
