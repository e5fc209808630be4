import { small } from '../worlds/small.ts';
import { holds } from './kit/facts.ts';
import { play } from './kit/play.ts';
import { withHub } from './kit/hub.ts';
import { anyLook } from './kit/read.ts';
import type { Row } from './row.ts';

export const row17: Row = {
  number: 17,
  fault: 'the budget of an hour is used up in the middle of a run',
  behaviour: 'the step ends at once and says when it can go on; then it goes on, and no attempt is used up',
  play: async () => {
    const played = await play({ world: small, strikes: [{ at: /checkpoint 1.1.*: look/, mode: 'budget' }] });
    const stopped = played.jobs.filter(({ result }) => result === 'failure');
    const answer = await withHub(async ({ hub, issue, deps, waited }) => {
      hub.faults.push({ match: () => true, mode: { kind: 'budget-used-up', resetSeconds: 1200 }, times: 1 });
      const seen = await deps({ contents: 'read', issues: 'read' }).forge.look(anyLook(issue));
      return { seen, waited: waited() };
    });
    const { seen } = answer;
    return {
      ...(await holds(played)),
      'the job that had to stop says when the limit is over': stopped.some(({ why }) =>
        why.includes('The limit is over in 20 minutes'),
      ),
      'every grant is of a first attempt': played.entries.every(
        ({ event }) =>
          event.type !== 'granted' || event.grants.every((one) => one.kind === 'batch' || one.attempt === 1),
      ),
      'the wait is read from the hub’s own clock':
        seen.kind === 'refused' && Math.abs((seen.retryAfterMs ?? 0) - 1_200_000) < 10_000,
      'no machine waits for it': answer.waited < 60_000,
    };
  },
  defences: [
    {
      name: 'no-word-of-the-end',
      rule: 'A step that stops for a limit says when the limit is over.',
      file: 'src/app/expect.ts',
      find: '${permissionWords(answer)}${pauseWords(answer)}',
      replace: '${permissionWords(answer)}',
    },
    {
      name: 'budget-waited-for',
      rule: 'Nobody waits for a limit longer than a new run costs.',
      file: 'src/app/obey-limits.ts',
      find: 'asked === null || waited + asked > MOST_WAIT_MS',
      replace: 'asked === null',
    },
  ],
  waitsFor: null,
};
