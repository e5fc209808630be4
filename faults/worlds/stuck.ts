import { files } from '../../tests/helpers/deliveries.ts';
import { partOf, tasksPlan } from '../../tests/helpers/plans.ts';
import type { World } from './world.ts';

const second = partOf('2.1');

export const stuck: World = {
  name: 'stuck',
  about: 'a task is red twice: a person is asked and says nothing, and all that is behind it is blocked',
  plan: tasksPlan(
    { key: '1.1' },
    { key: '2.1', after: ['1.1'] },
    { key: '3.1', after: ['2.1'] },
    { key: '4.1', after: ['3.1'] },
  ),
  work: ({ task }) => files({ [partOf(task)]: task === '2.1' ? 'wrong' : `Part ${task} is for this.` }),
  check: (textOf) => (textOf(second)?.includes('wrong') ? 'not ok 1 - part 2.1 says what it is for' : null),
  end: 'asked',
};
