import { files } from '../../tests/helpers/deliveries.ts';
import { partOf, tasksPlan } from '../../tests/helpers/plans.ts';
import type { World } from './world.ts';

export const wide: World = {
  name: 'wide',
  about: 'four tasks that wait for nothing, so that their legs end beside each other',
  plan: tasksPlan({ key: '1.1' }, { key: '1.2' }, { key: '1.3' }, { key: '1.4', priority: 'high' }),
  work: ({ task }) => files({ [partOf(task)]: `Part ${task} is for this.` }),
  end: 'done',
};
