import { small } from '../worlds/small.ts';
import { holds, unaided } from './kit/facts.ts';
import { play } from './kit/play.ts';
import { withHub } from './kit/hub.ts';
import { anyLook, quietAfter } from './kit/read.ts';
import type { Row } from './row.ts';

export const row16: Row = {
  number: 16,
  fault: 'GitHub answers 403 for a secondary limit, or 429',
  behaviour: 'the wait is obeyed, nothing else is sent meanwhile, and no attempt is used up',
  play: async () => {
    const strikes = [
      { at: /publish: append filed/, mode: 'secondary-limit' },
      { at: /checkpoint 1.1.*: change make/, mode: 'too-many' },
      { at: /settle 1.1.*: change/, mode: 'secondary-limit' },
    ] as const;
    const played = await play({ world: small, strikes });
    const [pause, waited] = await withHub(async ({ hub, issue, deps, waited }) => {
      hub.faults.push({
        match: () => true,
        mode: { kind: 'secondary-limit', retryAfterSeconds: 30 },
        times: 1,
      });
      const answer = await deps({ contents: 'read', issues: 'read' }).forge.look(anyLook(issue));
      return [answer.kind, waited()] as const;
    });
    return {
      ...(await holds(played)),
      'nobody had to help': unaided(played),
      'nothing was written for a minute after the first limit': quietAfter(
        played,
        played.struckAt[0] ?? 0,
        60_000,
      ),
      'every grant is of a first attempt': played.entries.every(
        ({ event }) =>
          event.type !== 'granted' || event.grants.every((one) => one.kind === 'batch' || one.attempt === 1),
      ),
      'the hub is asked again after its thirty seconds, and answers': pause === 'done' && waited >= 30_000,
    };
  },
  defences: [
    {
      name: 'limit-not-obeyed',
      rule: 'Whatever was refused for a limit waits as long as it was told.',
      file: 'src/app/obey-limits.ts',
      find: '    opensAt = Math.max(opensAt, clock.now() + asked);\n',
      replace: '',
    },
  ],
  waitsFor: null,
};
