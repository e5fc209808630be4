import { small } from '../worlds/small.ts';
import { holds } from './kit/facts.ts';
import { play } from './kit/play.ts';
import type { Row } from './row.ts';

export const row02: Row = {
  number: 2,
  fault: 'the answer is lost after issues were made, or the job dies then',
  behaviour: 'the issues are found by their nonces and adopted; none is made twice',
  play: async () => {
    const lost = await play({
      world: small,
      strikes: [{ at: /publish: change issue/, mode: 'error-after' }],
    });
    const killed = await play({
      world: small,
      strikes: [{ at: /publish: change issue/, mode: 'crash-after' }],
    });
    const issues = [lost, killed].map(
      ({ github }) => github.history.filter(({ what }) => what === 'issue').length,
    );
    return {
      ...(await holds(lost)),
      ...(await holds(killed)),
      'the request and its two tasks have one issue each': issues.every((count) => count === 3),
    };
  },
  defences: [
    {
      name: 'issues-made-again',
      rule: 'Issues whose answer was lost are looked for before they are made again.',
      file: 'src/app/publish/file-once.ts',
      find: 'if (lost) places = await lookAround(at, nonces(wanted), places);',
      replace: '',
    },
  ],
  waitsFor: null,
};
