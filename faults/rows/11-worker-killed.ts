import { small } from '../worlds/small.ts';
import { holds } from './kit/facts.ts';
import { play } from './kit/play.ts';
import type { Row } from './row.ts';

export const row11: Row = {
  number: 11,
  fault: 'a worker is killed while it holds a task',
  behaviour: 'its lease ends when its run does; the task goes back in line, and no attempt is used up',
  play: async () => {
    const strikes = [
      { at: /work 1.1.*: ask the model/, mode: 'crash-before' },
      { at: /settle 1.1.*: look/, mode: 'crash-before' },
    ] as const;
    const played = await play({ world: small, strikes, order: 1 });
    const released = played.entries.flatMap(({ event }) => (event.type === 'released' ? [event] : []));
    const grants = played.entries.flatMap(({ event }) => (event.type === 'granted' ? event.grants : []));
    return {
      ...(await holds(played)),
      'the grant is taken back since its run ended': released.some(({ why }) => why === 'ended'),
      'the task is granted again as its first attempt': grants.every(
        (one) => one.kind === 'batch' || one.attempt === 1,
      ),
    };
  },
  defences: [
    {
      name: 'lease-never-ends',
      rule: 'A grant ends with its run, as the forge tells.',
      file: 'src/flow/decide-release.ts',
      find: '    if (end === undefined || live.awaits) continue;',
      replace: '    continue;',
    },
  ],
  waitsFor: null,
};
