import { files } from '../../tests/helpers/deliveries.ts';
import { partOf, tasksPlan } from '../../tests/helpers/plans.ts';
import type { World } from './world.ts';

const CONFIG = [
  'approval: never',
  'verify: { commands: [npm test] }',
  'budgets: { request_dollars: 1000, day_dollars: 1000, github_requests: 100 }',
].join('\n');

export const hour: World = {
  name: 'hour',
  about: 'the requests of an hour are used up: the request pauses, and the sweep lets it go on by itself',
  files: { '.github/foreman.yml': CONFIG },
  plan: tasksPlan(
    { key: '1.1' },
    { key: '2.1', after: ['1.1'] },
    { key: '3.1', after: ['2.1'] },
    { key: '4.1', after: ['3.1'] },
  ),
  work: ({ task }) => files({ [partOf(task)]: `Part ${task} is for this.` }),
  end: 'done',
};
