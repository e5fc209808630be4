import { files } from '../../tests/helpers/deliveries.ts';
import { partOf, tasksPlan } from '../../tests/helpers/plans.ts';
import type { World } from './world.ts';

export const diamond: World = {
  name: 'diamond',
  about: 'six tasks: one, then two abreast, then two abreast, then one',
  plan: tasksPlan(
    { key: '1.1' },
    { key: '2.1', after: ['1.1'] },
    { key: '2.2', after: ['1.1'] },
    { key: '3.1', after: ['2.1'] },
    { key: '3.2', after: ['2.1', '2.2'] },
    { key: '4.1', after: ['3.1', '3.2'] },
  ),
  work: ({ task }) => files({ [partOf(task)]: `Part ${task} is for this.` }),
  end: 'done',
};
