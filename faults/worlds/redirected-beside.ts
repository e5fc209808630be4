import { question } from '../../tests/helpers/deliveries.ts';
import { tasksPlan } from '../../tests/helpers/plans.ts';
import { gives, givesAsking, inProse, isTold, writes } from './redirected.ts';
import type { World } from './world.ts';

const ASKS = '1.2';

export const redirectedBeside: World = {
  name: 'redirected-beside',
  about:
    'a person gives three tasks to another worker type: one while it is verified, one that waits, one whose worker asks',
  plan: tasksPlan({ key: '1.1' }, { key: ASKS }, { key: '2.1', after: ['1.1'] }),
  work: ({ task, prompt }) =>
    task === ASKS && !isTold(prompt) ? question('Is this for the guide?') : writes(task, prompt),
  check: inProse(['1.1', '2.1']),
  meanwhile: [
    gives('1.1', 'while it is verified', /^run \d+\.\d+ verify 1\.1 .*: run npm test/),
    gives('2.1', 'while it waits', /^run \d+\.\d+ work 1\.1 .*: ask the model/),
  ],
  people: ['1.1', ASKS, '2.1'].map(givesAsking),
  repliesVary: true,
  end: 'done',
};
