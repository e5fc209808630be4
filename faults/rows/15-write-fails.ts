import { small } from '../worlds/small.ts';
import { holds, unaided } from './kit/facts.ts';
import { play } from './kit/play.ts';
import type { Row } from './row.ts';

export const row15: Row = {
  number: 15,
  fault: 'writes fail with 500, 502, 504 or without any answer, with and without their effect',
  behaviour: 'the outcome is unknown: it is read back, and only what is missing is written again',
  play: async () => {
    const kinds = [
      /publish: append filed/,
      /publish: change make/,
      /publish: change comment/,
      /settle 1.1.*: append/,
      /settle 1.1.*: change/,
    ];
    const after = await play({
      world: small,
      strikes: kinds.map((at) => ({ at, mode: 'error-after' }) as const),
    });
    const before = await play({
      world: small,
      strikes: kinds.map((at) => ({ at, mode: 'error-before' }) as const),
    });
    const slow = await play({ world: small, strikes: [{ at: /settle 1.1.*: append/, mode: 'slow' }] });
    return { ...(await holds(after, before, slow)), 'nobody had to help': unaided(after, before) };
  },
  defences: [
    {
      name: 'append-answer-believed-lost',
      rule: 'A line whose answer was lost is read back from the journal.',
      file: 'src/app/decide-on.ts',
      find: "if (answer.kind === 'unknown' || (answer.kind === 'refused' && answer.code === 'stale')) {",
      replace: "if (answer.kind === 'refused' && answer.code === 'stale') {",
    },
  ],
  waitsFor: null,
};
