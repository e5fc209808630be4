import { small } from '../worlds/small.ts';
import { holds, unaided } from './kit/facts.ts';
import { play } from './kit/play.ts';
import type { Row } from './row.ts';

export const row10: Row = {
  number: 10,
  fault: 'two foreman runs are at work on one request',
  behaviour: 'the journal begins once and a plan is taken once; the second run ends with nothing to do',
  play: async () => {
    const played = await play({
      world: small,
      strikes: [{ at: /github: event 1/, mode: 'duplicate' }],
      order: 3,
    });
    const planned = played.entries.filter(({ event }) => event.type === 'planned');
    return {
      ...(await holds(played)),
      'one plan is taken': planned.length === 1,
      'three issues are there': played.github.picture().issues.length === 3,
    };
  },
  defences: [
    {
      name: 'filed-by-anybody',
      rule: 'Only the run that wrote a plan down files it.',
      file: 'src/app/publish/run-publish.ts',
      find: "if (at.state.phase === 'planned' && isFiledElsewhere(at)) return { legs: [], stuck: null };",
      replace: '',
    },
  ],
  waitsFor: null,
};
