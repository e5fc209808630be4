import { partOf } from '../../tests/helpers/plans.ts';
import type { World } from '../worlds/world.ts';
import { saysOn, talksAbout } from './kit/people.ts';
import { play } from './kit/play.ts';
import { asksWhy, statusOf, wasGranted } from './kit/read.ts';
import { trio } from './kit/trio.ts';
import type { Row } from './row.ts';

const failing: World = {
  ...trio,
  check: (textOf) => (textOf(partOf('1.1')) === undefined ? null : 'not ok 1 - part 1.1 is never right'),
};

export const row50: Row = {
  number: 50,
  fault: 'a task fails, and its second attempt fails as well',
  behaviour:
    'a person is asked, with what was tried, what failed and the choice; what depends on it is blocked, others go on',
  play: async () => {
    const played = await play({ world: failing });
    return {
      'it was tried twice': talksAbout(played, '1.1') === 2,
      'it asks': asksWhy(played, '1.1') === 'failed',
      'its issue shows what failed': saysOn(played, 2, 'part 1.1 is never right'),
      'its issue shows what was tried before': saysOn(played, 2, 'Tried before, attempt 1'),
      'its issue gives the choice': saysOn(played, 2, '/foreman skip #2'),
      'what depends on it was not granted': !wasGranted(played, '2.1'),
      'the task beside it has landed': statusOf(played, '1.2') === 'landed',
    };
  },
  defences: [
    {
      name: 'third-attempt',
      rule: 'At most two attempts in one mandate.',
      file: 'src/flow/decide-settle.ts',
      find: 'export const MOST_ATTEMPTS = 2;',
      replace: 'export const MOST_ATTEMPTS = 3;',
    },
    {
      name: 'tried-before-not-told',
      rule: 'Whoever is asked sees what was tried before.',
      file: 'src/app/settle/comments-due.ts',
      find: 'const earlier = earlierNotes(at, task, settled);',
      replace: 'const earlier: [] = [];',
    },
  ],
  waitsFor: null,
};
