import { files } from '../../../tests/helpers/deliveries.ts';
import { partOf } from '../../../tests/helpers/plans.ts';
import { audited } from '../../worlds/audited.ts';
import { reviewed } from '../../worlds/reviewed.ts';
import { verifyDispatch } from '../../worlds/verify-dispatch.ts';
import { wide } from '../../worlds/wide.ts';
import type { World } from '../../worlds/world.ts';

/** A check that nobody requires is red on everything. */
export const advisory: World = {
  ...verifyDispatch,
  name: 'advisory',
  about: 'a check that is not required is always red',
  ci: ({ job }) => (job === 'lint' ? 'red' : null),
};

const one = partOf('1.1');

/** Somebody approves what is replaced a moment later. */
export const hasty: World = {
  ...reviewed,
  name: 'hasty',
  about:
    'a first attempt is approved although it is red, and so is what takes its place when it waits for that',
  work: ({ task, attempt }) =>
    files({ [partOf(task)]: task === '1.1' && attempt === 1 ? 'wrong' : `Part ${task} is for this.` }),
  check: (textOf) => (textOf(one)?.includes('wrong') ? 'not ok 1 - part 1.1 says what it is for' : null),
  meanwhile: [
    {
      name: 'approves the first attempt',
      at: /^run \d+\.\d+ work 1\.1 .*attempt 2.*: ask the model/,
      do: ({ people, pullOf }) =>
        people.reviewPull(pullOf('foreman/1/task-2') ?? 0, { state: 'APPROVED', body: '' }),
    },
  ],
};

/** The auditor never says anything that can be read. */
export const unaudited: World = {
  ...audited,
  name: 'unaudited',
  about: 'an audit that must be held before anything lands can never be read',
  work: ({ task }) => files({ [partOf(task)]: `Part ${task} is for this.` }),
  audit: () => 'It looks fine to me.',
  end: 'asked',
};

/** Four legs at once reserve nearly all that there is. */
export const tight: World = {
  ...wide,
  name: 'tight',
  about: 'four tasks abreast, and a cap that holds five legs',
  files: {
    '.github/foreman.yml':
      'approval: never\nverify: { commands: [npm test] }\npools: [{ name: coding, count: 5 }]\nbudgets: { request_dollars: 10, day_dollars: 1000 }\n',
  },
};
