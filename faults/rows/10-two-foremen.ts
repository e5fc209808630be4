import { createDice } from '../races/dice.ts';
import { openArena } from '../races/arena.ts';
import { playBout } from '../races/play-bout.ts';
import type { Around } from '../races/racers.ts';
import type { Row } from './row.ts';

const asItIs: Around = (store) => store;

export const row10: Row = {
  number: 10,
  fault: 'two foreman runs are at work on one request',
  behaviour: 'one plan is taken and filed once; the other run ends with nothing to do',
  play: async () => {
    const arena = await openArena();
    try {
      const racers = { arena, way: 'direct', dice: createDice(7), around: asItIs } as const;
      const { tallies } = await playBout(racers, { race: 'publishing', way: 'wire', rounds: 3 });
      const sum = (of: 'violations' | 'losers') => tallies.reduce((all, tally) => all + tally[of], 0);
      return {
        'some had nothing to do': sum('losers') > 0,
        'nothing was had by two': sum('violations') === 0,
      };
    } finally {
      await arena.close();
    }
  },
  defences: [
    {
      name: 'filed-by-anybody',
      rule: 'Only the run that wrote a plan down files it.',
      file: 'src/app/publish/run-publish.ts',
      find: "if (at.state.phase === 'planned' && isFiledElsewhere(at)) return { at, legs: [], stuck: null };",
      replace: '',
    },
  ],
  waitsFor: null,
};
