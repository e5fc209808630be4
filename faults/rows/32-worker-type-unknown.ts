import type { FakeGithub } from '../github/index.ts';
import { saysOn } from './kit/people.ts';
import { play } from './kit/play.ts';
import { asksWhy, statusOf } from './kit/read.ts';
import { trio } from './kit/trio.ts';
import type { Row } from './row.ts';

const CONFIG = 'approval: never\nverify:\n  commands: [npm test]\npools:\n  - name: research\n';
const configure = ({ people }: FakeGithub): void => {
  people.commit('main', { '.github/foreman.yml': CONFIG });
};

export const row32: Row = {
  number: 32,
  fault: 'the configuration changes, and a planned task’s worker type is in no pool any more',
  behaviour:
    'a leg at work keeps the configuration of its base commit; tasks still to come ask, in place of waiting for ever',
  play: async () => {
    const played = await play({ world: trio, acts: [{ at: /work 1.1.*: ask the model/, do: configure }] });
    return {
      'the person acted': played.missed.length === 0,
      'the task that was at work has landed': statusOf(played, '1.1') === 'landed',
      'the one that was still to come asks': asksWhy(played, '2.1') === 'unserved',
      'its issue says why, and what mends it': saysOn(played, 4, 'serves the worker type'),
    };
  },
  defences: [
    {
      name: 'unserved-task-waits',
      rule: 'A task that nobody serves asks.',
      file: 'src/flow/decide-stops.ts',
      find: "pools.poolOf(task.worker) === '' ? 'unserved' : null",
      replace: 'null',
    },
  ],
  waitsFor: null,
};
