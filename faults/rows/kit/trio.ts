import { files } from '../../../tests/helpers/deliveries.ts';
import { partOf, tasksPlan } from '../../../tests/helpers/plans.ts';
import type { World } from '../../worlds/world.ts';

/** A task with one behind it, and one beside it that nothing should disturb. */
export const trio: World = {
  name: 'trio',
  about: 'a task, one that depends on it, and one beside them',
  plan: tasksPlan({ key: '1.1' }, { key: '1.2' }, { key: '2.1', after: ['1.1'] }),
  work: ({ task }) => files({ [partOf(task)]: `Part ${task} is for this.` }),
  end: 'asked',
};
