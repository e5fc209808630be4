import { small } from '../worlds/small.ts';
import { play } from './kit/play.ts';
import { branchNames, conversationsOf } from './kit/read.ts';
import type { Row } from './row.ts';

export const row07: Row = {
  number: 7,
  fault: 'events come in another order than they were caused',
  behaviour:
    'each is judged by what it was caused by and by the state that is read then: the late first comment does nothing',
  play: async () => {
    const second = 'Please. /foreman is for this.\n\n/foreman add a referral programme';
    const played = await play({
      world: small,
      strikes: [{ at: /github: event 1/, mode: 'reordered' }],
      acts: [
        { at: /github: event 1/, do: (github) => void github.people.comment(1, second, { by: 'mona' }) },
      ],
    });
    const reversed = await play({ world: small, strikes: [{ at: /github: event 2/, mode: 'reordered' }] });
    const journals = branchNames(played).filter((name) => name.endsWith('/journal'));
    return {
      'everything happened that was to happen': played.missed.length === 0 && reversed.missed.length === 0,
      'the request is done': played.state?.phase === 'finished' && reversed.state?.phase === 'finished',
      'the late comment began no second round': journals.length === 1,
      'each task was asked for once': [played, reversed].every((one) => conversationsOf(one).length === 3),
    };
  },
  defences: [
    {
      name: 'late-comment-is-new',
      rule: 'A comment that is older than a finished request starts nothing.',
      file: 'src/flow/decide-text.ts',
      find: 'return comment < (state.comment ?? 0) || wasHeard;',
      replace: 'return wasHeard;',
    },
  ],
  waitsFor: null,
};
