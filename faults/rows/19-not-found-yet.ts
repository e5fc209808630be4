import { Oid } from '../../src/domain/ids.ts';
import { waitForLag } from '../../src/app/wait-for-lag.ts';
import type { Answer } from '../../src/ports/answer.ts';
import { small } from '../worlds/small.ts';
import { depsBeside } from './kit/after.ts';
import { holds, unaided } from './kit/facts.ts';
import { play } from './kit/play.ts';
import type { Played } from './kit/play.ts';
import type { Row } from './row.ts';

export const row19: Row = {
  number: 19,
  fault: 'what was just made is not found',
  behaviour: 'it is asked for twice more, with pauses; after that it counts as not there',
  play: async () => {
    const strikes = [
      { at: /publish: change block/, mode: 'lag', times: 2 },
      { at: /checkpoint 1.1.*: change make .*behind/, mode: 'lag', times: 2 },
      { at: /settle 1.1.*: status/, mode: 'lag', times: 2 },
    ] as const;
    const played = await play({ world: small, strikes });
    return {
      ...(await holds(played)),
      'nobody had to help': unaided(played),
      'what never appears is asked for three times in all': (await asksFor(played)) === 3,
    };
  },
  defences: [
    {
      name: 'lag-is-absence',
      rule: 'What is not found is asked for again before it counts as not there.',
      file: 'src/app/wait-for-lag.ts',
      find: 'const PAUSES_MS = [1_000, 3_000] as const;',
      replace: 'const PAUSES_MS = [] as const;',
    },
  ],
  waitsFor: null,
};

/** How often a commit that nobody has is asked for. */
async function asksFor({ github, endedAt }: Played): Promise<number> {
  const deps = depsBeside(github, 'settle', endedAt);
  let asked = 0;
  const textsAt = (): Promise<Answer<never>> => {
    asked += 1;
    return Promise.resolve({ kind: 'refused', code: 'not-found', message: 'Not Found' });
  };
  await waitForLag({ ...deps, git: { ...deps.git, textsAt } }).git.textsAt(Oid.parse('9'.repeat(40)), []);
  return asked;
}
