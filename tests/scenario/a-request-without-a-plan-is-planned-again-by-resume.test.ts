import { expect, test } from 'vitest';
import { files } from '../helpers/deliveries.ts';
import { partOf, singlePlan } from '../helpers/plans.ts';
import { createPlayer } from '../helpers/player.ts';
import { issueAt, openScene, redJobs, saidOn } from '../helpers/shop.ts';

test('a request without a plan is planned again by resume, with its own words', async () => {
  const why = 'There is no key for the model.';
  const { stage, player, issue } = await openScene({
    plans: [],
    planInstead: { plan: null, problems: [], why, code: 'missing-key', spent: [] },
  });
  await player.say(issue, '/foreman build the first part');
  const [status = ''] = saidOn(issueAt(await stage.picture(), issue));
  expect(status).toMatch(/^\*\*Request 1 has no plan: planning failed, and nothing was started\./);
  expect(status).toContain(why);
  expect(status).toContain('What happens next: `/foreman resume` plans it again');
  await player.say(issue, '/foreman and the second part');
  const replies = saidOn(issueAt(await stage.picture(), issue)).join('\n');
  expect(replies).toContain('Planning failed, and the status says why; `/foreman resume` plans');
  const work = { '1.1': [files({ [partOf('1.1')]: 'the whole of it' })] };
  const mended = createPlayer(stage, { plans: [singlePlan()], work });
  await mended.say(issue, '/foreman resume');
  expect(redJobs(mended.jobs)).toEqual([]);
  expect((await stage.picture()).pulls).toHaveLength(1);
  expect(JSON.stringify(mended.prompts[0])).toContain('build the first part');
});
