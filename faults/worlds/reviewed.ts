import { files } from '../../tests/helpers/deliveries.ts';
import { partOf, tasksPlan } from '../../tests/helpers/plans.ts';
import type { Act, Sight, World } from './world.ts';

const CONFIG = [
  'approval: never',
  'merge: reviewed',
  'verify: { commands: [npm test] }',
  'budgets: { request_dollars: 1000, day_dollars: 1000 }',
].join('\n');

/** The pull request of a task that waits for its review. */
export const inReview = ({ state }: Pick<Sight, 'state'>, key: string): number | null =>
  state.tasks.find((task) => task.key === key && task.status === 'reviewing')?.pull ?? null;

export const approve = (key: string): Act => ({
  name: `approves ${key}`,
  when: (sight) => inReview(sight, key) !== null,
  do: (sight) => sight.people.reviewPull(inReview(sight, key) ?? 0, { state: 'APPROVED', body: '' }),
});

export const reviewedFiles = { '.github/foreman.yml': CONFIG };

export const reviewed: World = {
  name: 'reviewed',
  about: 'what is verified waits for an approving review, and what depends on it too',
  files: reviewedFiles,
  plan: tasksPlan({ key: '1.1' }, { key: '2.1', after: ['1.1'] }),
  work: ({ task }) => files({ [partOf(task)]: `Part ${task} is for this.` }),
  people: [approve('1.1'), approve('2.1')],
  end: 'done',
};
