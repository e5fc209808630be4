import { files } from '../../tests/helpers/deliveries.ts';
import { partOf, tasksPlan } from '../../tests/helpers/plans.ts';
import { ciFiles } from './verify-dispatch.ts';
import type { World } from './world.ts';

export const verifyChecks: World = {
  name: 'verify-checks',
  about: 'the repository’s own CI sees each candidate in the name of somebody to whom it listens',
  files: ciFiles('mode: checks', 'push'),
  heard: 'writer',
  plan: tasksPlan({ key: '1.1' }, { key: '2.1', after: ['1.1'] }),
  work: ({ task }) => files({ [partOf(task)]: `Part ${task} is for this.` }),
  end: 'done',
};
