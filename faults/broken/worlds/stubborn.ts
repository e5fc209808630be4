import { files } from '../../../tests/helpers/deliveries.ts';
import { partOf, tasksPlan } from '../../../tests/helpers/plans.ts';
import type { World } from '../../worlds/world.ts';

const first = partOf('1.1');

export const stubborn: World = {
  name: 'stubborn',
  about: 'a task is red however often it is tried; another one waits for it, a third does not',
  plan: tasksPlan({ key: '1.1' }, { key: '1.2' }, { key: '2.1', after: ['1.1'] }),
  work: ({ task }) => files({ [partOf(task)]: task === '1.1' ? 'wrong' : `Part ${task} is for this.` }),
  check: (textOf) => (textOf(first)?.includes('wrong') ? 'not ok 1 - part 1.1 says what it is for' : null),
  end: 'asked',
};
