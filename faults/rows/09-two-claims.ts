import { createDice } from '../races/dice.ts';
import { openArena } from '../races/arena.ts';
import { playBout } from '../races/play-bout.ts';
import type { Around } from '../races/racers.ts';
import type { Row } from './row.ts';

const asItIs: Around = (store) => store;

export const row09: Row = {
  number: 9,
  fault: 'two runs claim one task at once',
  behaviour: 'the one whose append comes first has it; the other stops before a model is asked',
  play: async () => {
    const arena = await openArena();
    try {
      const racers = { arena, way: 'direct', dice: createDice(7), around: asItIs } as const;
      const { tallies } = await playBout(racers, { race: 'grants and claims', way: 'direct', rounds: 6 });
      const sum = (of: 'violations' | 'losers') => tallies.reduce((all, tally) => all + tally[of], 0);
      return { 'some lost the race': sum('losers') > 0, 'nothing was had by two': sum('violations') === 0 };
    } finally {
      await arena.close();
    }
  },
  defences: [
    {
      name: 'loser-keeps-its-decision',
      rule: 'Whoever lost an append decides again on what the winner wrote.',
      file: 'src/app/decide-on.ts',
      find: 'let wanted: readonly JournalEntry[] = [];',
      replace:
        'let wanted: readonly JournalEntry[] = []; const now = decide; let first: unknown; decide = (seen) => (first ??= now(seen)) as ReturnType<typeof now>;',
    },
  ],
  waitsFor: null,
};
