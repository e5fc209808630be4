import { files } from '../../tests/helpers/deliveries.ts';
import { partOf, tasksPlan } from '../../tests/helpers/plans.ts';
import type { World } from './world.ts';

const CONFIG = [
  'approval: never',
  'verify: { commands: [npm test] }',
  'audit: off',
  'budgets: { request_dollars: 1000, day_dollars: 1000, github_requests: 100000 }',
].join('\n');

export const wide: World = {
  name: 'wide',
  about: 'four tasks that wait for nothing and are not audited, so that their legs end beside each other',
  files: { '.github/foreman.yml': CONFIG },
  plan: tasksPlan({ key: '1.1' }, { key: '1.2' }, { key: '1.3' }, { key: '1.4', priority: 'high' }),
  work: ({ task }) => files({ [partOf(task)]: `Part ${task} is for this.` }),
  end: 'done',
};
