import { files } from '../../tests/helpers/deliveries.ts';
import { partOf, tasksPlan } from '../../tests/helpers/plans.ts';
import type { World } from './world.ts';

const CONFIG = [
  'approval: never',
  'budgets: { request_dollars: 1000, day_dollars: 1000, github_requests: 100000 }',
  '',
].join('\n');

export const unverified: World = {
  name: 'unverified',
  about: 'nothing is there that could verify it: all of it is made, and offered as a draft',
  files: { '.github/foreman.yml': CONFIG, 'package.json': '{}' },
  plan: tasksPlan({ key: '1.1' }, { key: '1.2' }, { key: '2.1', after: ['1.1'] }),
  work: ({ task }) => files({ [partOf(task)]: `Part ${task} is for this.` }),
  end: 'done',
};
