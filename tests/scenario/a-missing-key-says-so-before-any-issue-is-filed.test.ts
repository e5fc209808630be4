import { expect, test } from 'vitest';
import { issueAt, openScene, redJobs, saidOn } from '../helpers/shop.ts';

test('a missing key says so on the issue before any issue is filed', async () => {
  const why = 'There is no key for the model: add the secret ANTHROPIC_API_KEY.';
  const { stage, player, issue } = await openScene({
    plans: [],
    planInstead: { plan: null, problems: [], why, code: 'missing-key', spent: [] },
  });
  await player.say(issue, '/foreman build it');
  const picture = await stage.picture();
  expect(picture.issues).toHaveLength(1);
  expect(picture.pulls).toEqual([]);
  expect([...picture.branches.keys()]).toEqual([`foreman/${issue}/journal`, 'main']);
  expect(saidOn(issueAt(picture, issue)).join('\n')).toContain(why);
  expect(redJobs(player.jobs)).toEqual([expect.objectContaining({ name: 'publish', why })]);
});
