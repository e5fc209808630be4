import { files } from '../../tests/helpers/deliveries.ts';
import { partOf, tasksPlan } from '../../tests/helpers/plans.ts';
import type { Sight, World } from './world.ts';

const MENDED = 'mended.txt';
const SAID = 'red on the commit that the change stands on';

/** The issue on which that is said. */
const askingIn = ({ state, read }: Sight): number | undefined =>
  state.tasks.flatMap(({ issue }) => (issue !== null && read(issue).includes(SAID) ? [issue] : []))[0];

export const baseRed: World = {
  name: 'base-red',
  about:
    'the verify commands are red without the change too; a person mends the default branch, and the same change lands',
  plan: tasksPlan({ key: '1.1' }, { key: '2.1', after: ['1.1'] }),
  work: ({ task }) => files({ [partOf(task)]: `Part ${task} is for this.` }),
  check: (textOf) => (textOf(MENDED) === undefined ? 'not ok 1 - the shop opens' : null),
  people: [
    {
      name: 'mends the default branch, and has it verified again',
      when: (sight) => askingIn(sight) !== undefined,
      do: (sight) => {
        sight.people.commit('main', { [MENDED]: 'yes\n' });
        sight.say(sight.state.issue, `/foreman retry #${askingIn(sight) ?? 0}`);
      },
    },
  ],
  end: 'done',
};
