import { diamond } from '../worlds/diamond.ts';
import { holds } from './kit/facts.ts';
import { play } from './kit/play.ts';
import type { Row } from './row.ts';

export const row07: Row = {
  number: 7,
  fault: 'events come in another order than they were caused',
  behaviour: 'events only wake; what is granted is decided on the state that is read then',
  play: async () => {
    const first = await play({ world: diamond, strikes: [{ at: /github: event 2/, mode: 'reordered' }] });
    const second = await play({ world: diamond, strikes: [{ at: /github: event 3/, mode: 'reordered' }] });
    return {
      ...(await holds(first, second)),
      'every task was asked for once': [first, second].every(
        ({ site, state }) => site.conversations.length === 1 + (state?.tasks.length ?? 0),
      ),
    };
  },
  defences: [
    {
      name: 'run-takes-all-legs',
      rule: 'A run plays the grants that the journal gives to it, and no others.',
      file: 'src/app/publish/orders-of.ts',
      find: '    .filter((one) => one.run.id === job.run.id)\n',
      replace: '',
    },
  ],
  waitsFor: null,
};
