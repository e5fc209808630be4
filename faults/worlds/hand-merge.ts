import { files } from '../../tests/helpers/deliveries.ts';
import { partOf, tasksPlan } from '../../tests/helpers/plans.ts';
import { inReview, reviewedFiles } from './reviewed.ts';
import type { World } from './world.ts';

export const handMerge: World = {
  name: 'hand-merge',
  about: 'a person merges a task’s pull request in place of approving it',
  files: reviewedFiles,
  plan: tasksPlan({ key: '1.1' }, { key: '2.1', after: ['1.1'] }),
  work: ({ task }) => files({ [partOf(task)]: `Part ${task} is for this.` }),
  people: ['1.1', '2.1'].map((key) => ({
    name: `merges ${key}`,
    when: (sight) => inReview(sight, key) !== null,
    do: (sight) => void sight.people.mergePull(inReview(sight, key) ?? 0, key === '1.1' ? 'squash' : 'merge'),
  })),
  end: 'done',
};
