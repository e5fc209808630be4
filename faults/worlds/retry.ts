import { files } from '../../tests/helpers/deliveries.ts';
import { partOf, tasksPlan } from '../../tests/helpers/plans.ts';
import type { World } from './world.ts';

const first = partOf('1.1');

export const retry: World = {
  name: 'retry',
  about: 'the first attempt of one task is red, that of another is no delivery; both are made again',
  plan: tasksPlan({ key: '1.1' }, { key: '1.2' }, { key: '2.1', after: ['1.1', '1.2'] }),
  work: ({ task, attempt }) => {
    if (task === '1.2' && attempt === 1) return 'I would write the file now.';
    return files({ [partOf(task)]: task === '1.1' && attempt === 1 ? 'wrong' : `Part ${task} is for this.` });
  },
  check: (textOf) => (textOf(first)?.includes('wrong') ? 'not ok 1 - part 1.1 says what it is for' : null),
  end: 'done',
};
