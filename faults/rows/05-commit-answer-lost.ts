import { small } from '../worlds/small.ts';
import { holds, unaided } from './kit/facts.ts';
import { play } from './kit/play.ts';
import { commitsWith } from './kit/read.ts';
import type { Row } from './row.ts';

export const row05: Row = {
  number: 5,
  fault: 'the answer is lost after a checkpoint was committed',
  behaviour: 'the commit on the branch that carries the key of the attempt is the checkpoint',
  play: async () => {
    const strikes = [{ at: /checkpoint 1.1.*: change make .*pull/, mode: 'error-after', part: 2 }] as const;
    const played = await play({ world: small, strikes });
    return {
      ...(await holds(played)),
      'nobody had to help': unaided(played),
      'the key of the attempt is on one commit': commitsWith(played, 'Foreman-Key: 1/1.1/1').length === 1,
    };
  },
  defences: [
    {
      name: 'commit-made-again',
      rule: 'A commit that carries the key of the attempt is taken for its checkpoint.',
      file: 'src/app/checkpoint/show-checkpoint.ts',
      find: 'if (there && (own === key || own === lockKey(key))) {',
      replace: 'if (false) {',
    },
  ],
  waitsFor: null,
};
