import { small } from '../worlds/small.ts';
import { holds } from './kit/facts.ts';
import { play } from './kit/play.ts';
import { statusOf } from './kit/read.ts';
import type { Row } from './row.ts';

export const row45: Row = {
  number: 45,
  fault: 'what one job left for the next is lost: the checkpoint’s report never reaches settle',
  behaviour: 'the leg ends as lost, which is no attempt; the task is worked on again',
  play: async () => {
    const strikes = [{ at: /checkpoint 1.1.*: look/, mode: 'crash-before' as const }];
    const played = await play({ world: small, strikes });
    const ends = played.entries.flatMap(({ event }) => (event.type === 'settled' ? [event.outcome] : []));
    const grants = played.entries.flatMap(({ event }) => (event.type === 'granted' ? event.grants : []));
    const attempts = grants.flatMap((grant) => (grant.kind === 'work' ? [grant.attempt] : []));
    return {
      ...(await holds(played)),
      'the leg ended as lost': ends[0] === 'lost',
      'no attempt was used up': attempts.every((attempt) => attempt === 1),
      'every task has landed': statusOf(played, '2.1') === 'landed',
    };
  },
  defences: [
    {
      name: 'loss-is-an-attempt',
      rule: 'Only an answer that was taken and judged uses up an attempt.',
      file: 'src/flow/replay/settled.ts',
      find: "['green', 'red', 'unverified', 'refused', 'question', 'packages']",
      replace: "['green', 'red', 'unverified', 'refused', 'question', 'packages', 'lost']",
    },
  ],
  waitsFor: null,
};
