import { files } from '../../tests/helpers/deliveries.ts';
import { partOf, singlePlan } from '../../tests/helpers/plans.ts';
import type { World } from './world.ts';

const one = partOf('1.1');

export const singleMoves: World = {
  name: 'single-moves',
  about: 'somebody pushes what clashes with the pull request that a plan of one task ended with',
  plan: singlePlan(),
  work: ({ prompt }) =>
    files({
      [one]: prompt.includes('has moved on') ? 'Part 1.1, and main says so.' : 'Part 1.1 is for this.',
    }),
  people: [
    {
      name: 'pushes to the default branch',
      when: ({ state }) => state.phase === 'finished',
      do: ({ people }) => void people.commit('main', { [one]: 'main says so\n' }),
    },
  ],
  end: 'done',
};
