import { expect, test } from 'vitest';
import { files } from '../helpers/deliveries.ts';
import { partOf, singlePlan, tasksPlan } from '../helpers/plans.ts';
import { issueAt, openScene, redJobs, saidOn } from '../helpers/shop.ts';

const questions = { plan: { kind: 'questions', questions: ['Which currency?'] } };
const work = { '1.1': [files({ [partOf('1.1')]: 'euros' })] };

test('the foreman asks about the request, and plans again with the answer', async () => {
  const { stage, player, issue } = await openScene({ plans: [questions, singlePlan()], work });
  await player.say(issue, '/foreman add prices');
  const waiting = issueAt(await stage.picture(), issue);
  expect(waiting.labels).toContain('foreman:question');
  expect(saidOn(waiting).some((text) => text.includes('Which currency?'))).toBe(true);

  await player.say(issue, 'Euros.');
  const plans = player.prompts.filter((prompt) => prompt.about === 'plan');
  expect(plans).toHaveLength(2);
  expect(plans[1]?.user).toContain('Which currency?');
  expect(plans[1]?.user).toContain('Euros.');
  expect(plans[1]?.user).toContain('add prices');
  expect(redJobs(player.jobs)).toEqual([]);
  const after = await stage.picture();
  expect(after.pulls).toHaveLength(1);
  expect(issueAt(after, issue).labels).not.toContain('foreman:question');
});

test('once several tasks are planned with the answer, the label is gone and talk on the issue starts nothing', async () => {
  const plan = tasksPlan({ key: '1.1' }, { key: '1.2' });
  const two = { ...work, '1.2': [files({ [partOf('1.2')]: 'cents' })] };
  const { stage, player, issue } = await openScene({ plans: [questions, plan], work: two });
  await player.say(issue, '/foreman add prices');
  await player.say(issue, 'Euros.');
  expect(issueAt(await stage.picture(), issue).labels).not.toContain('foreman:question');
  expect(redJobs(player.jobs)).toEqual([]);
});
