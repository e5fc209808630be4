import { files } from '../../tests/helpers/deliveries.ts';
import { partOf, singlePlan } from '../../tests/helpers/plans.ts';
import type { World } from './world.ts';

const one = partOf('1.1');

export const onPull: World = {
  name: 'on-pull',
  about:
    'it is asked for on a person’s pull request, whose branch then moves and clashes with what was made for it',
  onPull: 'feature',
  plan: singlePlan(),
  work: ({ prompt }) =>
    files({
      [one]: prompt.includes('has moved on') ? 'Part 1.1, and the branch says so.' : 'Part 1.1 is for this.',
    }),
  people: [
    {
      name: 'pushes to the branch',
      when: ({ state }) => state.phase === 'finished',
      do: ({ people }) => void people.commit('feature', { [one]: 'the branch says so\n' }),
    },
  ],
  end: 'done',
};
