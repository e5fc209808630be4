import { files } from '../../tests/helpers/deliveries.ts';
import { partOf, singlePlan } from '../../tests/helpers/plans.ts';
import type { World } from './world.ts';

export const single: World = {
  name: 'single',
  about: 'a plan of one task: no sub-issue, no work branch, one pull request',
  plan: singlePlan(),
  work: ({ task }) => files({ [partOf(task)]: `Part ${task} is for this.` }),
  end: 'done',
};
