import { expect, test } from 'vitest';
import { files } from '../helpers/deliveries.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { openScene, redJobs, saidOn, taskIssue, textOn } from '../helpers/shop.ts';

const plan = tasksPlan({ key: '1.1' }, { key: '1.2' }, { key: '2.1', after: ['1.1'] });
const good = (key: string): string => files({ [partOf(key)]: `part ${key}` });
const outside = files({ 'src/elsewhere.txt': 'not mine' });

test('a refused delivery is retried once with the reason, and then lands', async () => {
  const work = { '1.1': [outside, good('1.1')], '1.2': [good('1.2')], '2.1': [good('2.1')] };
  const { stage, player, issue } = await openScene({ plans: [plan], work });
  await player.say(issue, '/foreman write three parts');

  const [, second] = player.prompts.filter((prompt) => prompt.about === '1.1');
  expect(second?.user).toContain('src/elsewhere.txt');
  expect(second?.user).toContain(`Boundaries: ${partOf('1.1')}`);
  expect(redJobs(player.jobs)).toEqual([]);
  expect(await textOn(stage, `foreman/${issue}/work`, partOf('2.1'))).toBe('part 2.1\n');
  expect(await textOn(stage, `foreman/${issue}/work`, 'src/elsewhere.txt')).toBeUndefined();
});

test('a delivery refused twice asks a person: siblings land, descendants do not start, a retry brings all home', async () => {
  const work = { '1.1': [outside, outside, good('1.1')], '1.2': [good('1.2')], '2.1': [good('2.1')] };
  const { stage, player, issue } = await openScene({ plans: [plan], work });
  await player.say(issue, '/foreman write three parts');

  expect(player.prompts.map((prompt) => prompt.about)).toEqual(['plan', '1.1', '1.2', '1.1']);
  const picture = await stage.picture();
  const failed = taskIssue(picture, '1.1');
  expect(failed.labels).toContain('foreman:failed');
  expect(saidOn(failed).at(-1)).toContain(`/foreman retry #${failed.number}`);
  expect(taskIssue(picture, '1.2').open).toBe(false);
  expect(picture.pulls.filter((pull) => pull.base === 'main')).toEqual([]);

  await player.say(failed.number, `/foreman retry #${failed.number} only your own file`);
  const third = player.prompts.filter((prompt) => prompt.about === '1.1').at(-1);
  expect(third?.user).toContain('only your own file');
  expect(await textOn(stage, `foreman/${issue}/work`, partOf('2.1'))).toBe('part 2.1\n');
  expect(redJobs(player.jobs)).toEqual([]);
  expect(stage.hub.violations).toEqual([]);
});
