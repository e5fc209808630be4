import { files } from '../../tests/helpers/deliveries.ts';
import { partOf, tasksPlan } from '../../tests/helpers/plans.ts';
import type { World } from './world.ts';

const one = partOf('1.1');

/** The repository's own CI, and Foreman told to have it verify. */
export const ciFiles = (verify: string, on: string, minutes = 30) => ({
  '.github/foreman.yml': `approval: never\nverify: { ${verify}, minutes: ${minutes} }\nbudgets: { request_dollars: 1000, day_dollars: 1000 }\n`,
  '.github/workflows/ci.yml': `name: CI\non: [${on}]\njobs: { lint: {}, test: {} }\n`,
});

export const verifyDispatch: World = {
  name: 'verify-dispatch',
  about: 'a workflow of the repository is started on each candidate, and is red once',
  files: ciFiles('mode: dispatch, workflow: ci.yml, required: [test]', 'workflow_dispatch'),
  plan: tasksPlan({ key: '1.1' }, { key: '1.2' }, { key: '2.1', after: ['1.1', '1.2'] }),
  work: ({ task, attempt }) =>
    files({ [partOf(task)]: task === '1.1' && attempt === 1 ? 'broken' : `Part ${task} is for this.` }),
  check: (textOf, job) => (job === 'test' && textOf(one)?.includes('broken') ? 'part 1.1 is broken' : null),
  end: 'done',
};
