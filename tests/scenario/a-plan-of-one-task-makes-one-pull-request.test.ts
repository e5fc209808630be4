import { expect, test } from 'vitest';
import { files } from '../helpers/deliveries.ts';
import { partOf, singlePlan } from '../helpers/plans.ts';
import { issueAt, openScene, redJobs, saidOn } from '../helpers/shop.ts';

test('a plan of one task makes one pull request to the default branch and no issue', async () => {
  const work = { '1.1': [files({ [partOf('1.1')]: 'the whole of it' })] };
  const { stage, player, issue } = await openScene({ plans: [singlePlan()], work });
  await player.say(issue, '/foreman do one thing');
  const picture = await stage.picture();
  expect(redJobs(player.jobs)).toEqual([]);
  expect(picture.issues.map((one) => one.number)).toEqual([issue]);
  expect(picture.pulls).toEqual([
    expect.objectContaining({
      head: `foreman/${issue}/task-${issue}`,
      base: 'main',
      open: true,
      merged: false,
    }),
  ]);
  expect([...picture.branches.keys()].filter((name) => name.endsWith('/work'))).toEqual([]);
  const request = issueAt(picture, issue);
  expect(request.open).toBe(true);
  expect(saidOn(request).some((text) => text.includes('is done: 1 task'))).toBe(true);
});
