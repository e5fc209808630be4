import { small } from '../worlds/small.ts';
import type { World } from '../worlds/world.ts';
import { holds } from './kit/facts.ts';
import { play } from './kit/play.ts';
import { asksWhy, statusOf } from './kit/read.ts';
import type { Row } from './row.ts';

const dies = { at: /settle 1.1.*: look/, mode: 'crash-before' as const };

const cancelled: World = {
  ...small,
  name: 'cancelled by a person',
  people: [{ name: 'cancels the run', when: () => true, do: ({ cancel }) => cancel() }],
};

export const row46: Row = {
  number: 46,
  fault: 'a machine is lost in the middle of a job, or a person cancels the run',
  behaviour: 'a lost machine is made up for; what a person cancelled waits for that person',
  play: async () => {
    const lost = await play({ world: small, strikes: [dies], order: 1 });
    const stopped = await play({ world: cancelled, strikes: [dies] });
    return {
      ...(await holds(lost)),
      'after a lost machine every task lands': statusOf(lost, '2.1') === 'landed',
      'after a cancel the task asks': asksWhy(stopped, '1.1') === 'cancelled',
      'and was not tried again by itself':
        stopped.missed.length === 0 && statusOf(stopped, '2.1') === 'waiting',
    };
  },
  defences: [
    {
      name: 'cancel-is-a-loss',
      rule: 'A run that a person cancelled is a stop of its tasks.',
      file: 'src/app/runs-over.ts',
      find: "conclusion === 'cancelled' ? 'cancelled' : 'ended'",
      replace: "'ended'",
    },
  ],
  waitsFor: null,
};
