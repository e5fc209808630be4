import { auditOf } from '../../tests/helpers/audits.ts';
import { files } from '../../tests/helpers/deliveries.ts';
import { partOf, tasksPlan } from '../../tests/helpers/plans.ts';
import type { World } from './world.ts';

const CONFIG = 'approval: never\nverify: { commands: [npm test] }\naudit: block\n';
const WHOLE = 'and it is whole';

export const audited: World = {
  name: 'audited',
  about:
    'an audit that blocks objects to a green delivery; it is made again, beside a task that has nothing against it',
  files: { '.github/foreman.yml': CONFIG },
  plan: tasksPlan({ key: '1.1' }, { key: '1.2' }, { key: '2.1', after: ['1.1', '1.2'] }),
  work: ({ task, attempt }) =>
    files({ [partOf(task)]: `Part ${task} is for this${attempt === 1 ? '' : `, ${WHOLE}`}.` }),
  audit: ({ task, prompt }) =>
    auditOf(prompt, task === '1.1' && !prompt.includes(WHOLE) ? { unmet: { 1: 'It is not whole.' } } : {}),
  end: 'done',
};
