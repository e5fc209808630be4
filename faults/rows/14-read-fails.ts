import { small } from '../worlds/small.ts';
import { holds, unaided } from './kit/facts.ts';
import { play } from './kit/play.ts';
import { readAgain } from '../../src/app/read-again.ts';
import { withHub } from './kit/hub.ts';
import { anyLook } from './kit/read.ts';
import type { Row } from './row.ts';

export const row14: Row = {
  number: 14,
  fault: 'reads fail with 500, 502 or 504',
  behaviour: 'they are repeated with growing, jittered pauses, a bounded number of times',
  play: async () => {
    const strikes = [
      /publish: look/,
      /publish: read texts/,
      /checkpoint 1.1.*: look/,
      /settle 1.1.*: look/,
    ].map((at) => ({ at, mode: 'error-before', times: 4 }) as const);
    const played = await play({ world: small, strikes });
    const endless = await play({
      world: small,
      strikes: [{ at: /checkpoint 1.1.*: look/, mode: 'error-before', times: 12 }],
    });
    const asked = endless.jobs.filter(
      ({ name, result }) => name.startsWith('checkpoint') && result === 'failure',
    );
    const cut = await withHub(async ({ hub, issue, deps }) => {
      hub.faults.push({ match: () => true, mode: { kind: 'cut-answer' }, times: 1 });
      const may = deps({ contents: 'read', issues: 'read' });
      return readAgain(may, () => may.forge.look(anyLook(issue)));
    });
    return {
      'an answer that was cut in the middle is no answer': cut.kind === 'done',
      ...(await holds(played)),
      'nobody had to help after four failed reads': unaided(played),
      'a read that fails for ever ends its job': asked.length >= 1,
    };
  },
  defences: [
    {
      name: 'cut-is-whole',
      rule: 'An answer whose body was cut is no answer.',
      file: 'src/adapters/github/client.ts',
      find: 'return isCut(answer) ? CUT : done(readReply(answer.data, pauseIn(answer.headers)));',
      replace: 'return done(readReply(answer.data, pauseIn(answer.headers)));',
    },
    {
      name: 'read-once',
      rule: 'A read that got no answer is repeated.',
      file: 'src/app/read-again.ts',
      find: 'const PAUSES_MS = [500, 1500, 4000, 8000] as const;',
      replace: 'const PAUSES_MS = [] as const;',
    },
  ],
  waitsFor: null,
};
