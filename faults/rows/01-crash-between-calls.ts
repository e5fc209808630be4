import { small } from '../worlds/small.ts';
import { holds } from './kit/facts.ts';
import { play } from './kit/play.ts';
import { conversationsOf } from './kit/read.ts';
import type { Row } from './row.ts';

export const row01: Row = {
  number: 1,
  fault: 'a job dies between any two calls',
  behaviour: 'the next start goes on from the journal; the end is as without the crash',
  play: async () => {
    const sessions = [];
    for (const at of [/publish: /, /checkpoint 1.1.*: /, /settle 1.1.*: /])
      for (const nth of [1, 2, 3, 4]) {
        const played = await play({ world: small, strikes: [{ at, nth, mode: 'crash-after' }] });
        if (played.missed.length === 0) sessions.push(played);
      }
    return {
      ...(await holds(...sessions)),
      'a crash could strike at ten places at least': sessions.length >= 10,
      'the models were asked no more often than two tasks, a plan and a lost answer need': sessions.every(
        (played) => conversationsOf(played).length <= 4,
      ),
    };
  },
  defences: [
    {
      name: 'settled-is-enough',
      rule: 'A term that is settled is shown again by whoever runs after it.',
      file: 'src/app/settle/run-settle.ts',
      find: '  const at = await withBehind(',
      replace: '  if (!decided.wrote) return decided.reason;\n  const at = await withBehind(',
    },
  ],
  waitsFor: null,
};
