import { expect, test } from 'vitest';
import { singlePlan } from '../helpers/plans.ts';
import { issueAt, openScene } from '../helpers/shop.ts';

test('a stranger cannot command: nothing is asked, written or started', async () => {
  const { stage, player, issue } = await openScene({ plans: [singlePlan()] });
  await player.say(issue, '/foreman delete everything', 'stranger');
  const picture = await stage.picture();
  expect(player.prompts).toEqual([]);
  expect(player.jobs.map((job) => [job.name, job.result])).toEqual([['intake', 'success']]);
  expect([...picture.branches.keys()]).toEqual(['main']);
  expect(issueAt(picture, issue).comments).toHaveLength(1);
});

test('Foreman’s own posts and other bots are never obeyed', async () => {
  const { stage, player, issue } = await openScene({ plans: [singlePlan()] });
  const event = await stage.comment(issue, '/foreman do it');
  await player.hear({ ...event, authorType: 'Bot', author: 'github-actions[bot]' });
  expect(player.prompts).toEqual([]);
  expect(stage.hub.requests.filter((one) => one.who.kind === 'job')).toEqual([]);
});

test('a stranger’s reply under a question is no answer', async () => {
  const { stage, player, issue } = await openScene({
    plans: [{ plan: { kind: 'questions', questions: ['Which shop?'] } }],
  });
  await player.say(issue, '/foreman build it');
  await player.say(issue, 'The other one!', 'stranger');
  expect(player.prompts).toHaveLength(1);
  expect(stage.hub.violations).toEqual([]);
});
