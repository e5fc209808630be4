import { tasksPlan } from '../../tests/helpers/plans.ts';
import { redirect, writes } from './redirected.ts';
import { approve, inReview, reviewedFiles } from './reviewed.ts';
import type { Sight, World } from './world.ts';

const waitsFor = (sight: Sight, worker: string): number | null =>
  sight.state.tasks.some((task) => task.key === '1.1' && task.worker === worker)
    ? inReview(sight, '1.1')
    : null;

export const redirectedReviewed: World = {
  name: 'redirected-reviewed',
  about: 'what waits for its review is given to another worker type, and what that makes of it is approved',
  files: reviewedFiles,
  plan: tasksPlan({ key: '1.1' }, { key: '2.1', after: ['1.1'] }),
  work: ({ task, prompt }) => writes(task, prompt),
  people: [
    {
      name: 'gives 1.1 to another worker type in place of a review',
      when: (sight) => waitsFor(sight, 'coding') !== null,
      do: ({ say, state }) =>
        say(state.issue, redirect(state.tasks.find(({ key }) => key === '1.1')?.issue ?? 0)),
    },
    {
      name: 'approves what the other worker made of 1.1',
      when: (sight) => waitsFor(sight, 'documentation') !== null,
      do: (sight) =>
        sight.people.reviewPull(waitsFor(sight, 'documentation') ?? 0, { state: 'APPROVED', body: '' }),
    },
    approve('2.1'),
  ],
  end: 'done',
};
