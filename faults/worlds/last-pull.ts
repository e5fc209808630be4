import { files } from '../../tests/helpers/deliveries.ts';
import { partOf, tasksPlan } from '../../tests/helpers/plans.ts';
import type { Sight, World } from './world.ts';

/** The last pull request, if it is there: it stands in the status. */
const lastIn = ({ state, read }: Sight): number =>
  Number(/#(\d+)/.exec(read(state.issue).split('**Request 1 is done')[1] ?? '')?.[1] ?? 0);

export const lastPull: World = {
  name: 'last-pull',
  about: 'a person closes the last pull request, opens it again, and merges it',
  plan: tasksPlan({ key: '1.1' }, { key: '1.2' }),
  work: ({ task }) => files({ [partOf(task)]: `Part ${task} is for this.` }),
  people: [
    {
      name: 'closes it',
      when: (sight) => sight.read(sight.state.issue).includes('Please review pull request'),
      do: (sight) => sight.people.closePull(lastIn(sight)),
    },
    {
      name: 'opens it again and merges it',
      when: (sight) =>
        sight.read(sight.state.issue).includes('was closed without a merge') &&
        sight.people.headOf('foreman/1/work') !== null,
      do: (sight) => {
        const pull = lastIn(sight);
        sight.people.reopenPull(pull);
        sight.people.mergePull(pull, 'squash');
      },
    },
  ],
  end: 'done',
};
