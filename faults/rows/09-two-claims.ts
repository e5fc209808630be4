import { small } from '../worlds/small.ts';
import { holds, unaided } from './kit/facts.ts';
import { play } from './kit/play.ts';
import type { Row } from './row.ts';

export const row09: Row = {
  number: 9,
  fault: 'two runs claim one task at once',
  behaviour: 'the one whose append comes first has it; the other stops before a model is asked',
  play: async () => {
    const played = await play({
      world: small,
      strikes: [{ at: /github: event 2/, mode: 'duplicate' }],
      order: 4,
    });
    const claims = played.github.history.filter(
      ({ what, by }) => what === 'assignees' && by.endsWith('[bot]'),
    );
    return {
      ...(await holds(played)),
      'nobody had to help': unaided(played),
      'each task was asked for once': played.site.conversations.length === 3,
      'each task was assigned once': claims.length === 4,
    };
  },
  defences: [
    {
      name: 'loser-keeps-its-decision',
      rule: 'Whoever lost an append decides again on what the winner wrote.',
      file: 'src/app/decide-on.ts',
      find: 'const decision = await decide(loaded);',
      replace: 'const decision = await decide(ref.seen ?? loaded);',
    },
  ],
  waitsFor: null,
};
