import { files } from '../../tests/helpers/deliveries.ts';
import { partOf, tasksPlan } from '../../tests/helpers/plans.ts';
import type { World } from './world.ts';

const [one, two] = [partOf('1.1'), partOf('1.2')];

export const batch: World = {
  name: 'batch',
  about: 'two tasks that are green apart and red together, and a third after both',
  plan: tasksPlan(
    { key: '1.1' },
    { key: '1.2' },
    { key: '1.3' },
    { key: '2.1', after: ['1.1', '1.2', '1.3'] },
  ),
  work: ({ task, attempt }) => {
    if (task === '1.1')
      return files({ [one]: attempt === 1 ? 'colour is red' : 'colour comes from part two' });
    if (task === '1.2')
      return files({ [two]: attempt === 1 ? 'colour is blue' : 'colour comes from part one' });
    return files({ [partOf(task)]: `Part ${task} is for this.` });
  },
  check: (textOf) =>
    textOf(one)?.includes('red') && textOf(two)?.includes('blue') ? 'not ok 7 - one colour only' : null,
  orders: [6, 15, 42],
  end: 'done',
};
