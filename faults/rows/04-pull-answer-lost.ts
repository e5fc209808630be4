import { small } from '../worlds/small.ts';
import { holds, unaided } from './kit/facts.ts';
import { play } from './kit/play.ts';
import type { Row } from './row.ts';

export const row04: Row = {
  number: 4,
  fault: 'the answer is lost after a pull request was opened',
  behaviour: 'it is found by its head branch and not opened again',
  play: async () => {
    const played = await play({
      world: small,
      strikes: [{ at: /checkpoint 1.1.*: change make .*pull/, mode: 'error-after' }],
    });
    const pulls = played.github.history.filter(({ what }) => what === 'pull');
    return {
      ...(await holds(played)),
      'nobody had to help': unaided(played),
      'two tasks and the request have a pull request each': pulls.length === 3,
    };
  },
  defences: [
    {
      name: 'pull-opened-blindly',
      rule: 'A pull request is looked for by its head branch before it is opened.',
      file: 'src/app/checkpoint/show-checkpoint.ts',
      find: 'const open = pullChanges(work, { told, branch, shown });',
      replace: 'const open = pullChanges(work, { told, branch, shown: undefined });',
    },
  ],
  waitsFor: null,
};
