import { expect, test } from 'vitest';
import { files } from '../helpers/deliveries.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { openScene, redJobs, taskIssue, textOn } from '../helpers/shop.ts';

const [one, two] = [partOf('1.1'), partOf('1.2')];
const plan = tasksPlan({ key: '1.1' }, { key: '1.2' });
const work = {
  '1.1': [files({ [one]: 'colour is red' })],
  '1.2': [files({ [two]: 'colour is blue' }), files({ [two]: 'colour comes from part one' })],
};

test('two green tasks that break each other: the second is tested as it would land, refused, and made anew', async () => {
  const { stage, player, issue } = await openScene({
    plans: [plan],
    work,
    check: (textOf) =>
      textOf(one)?.includes('red') && textOf(two)?.includes('blue') ? 'not ok 7 - one colour only' : null,
  });
  await player.say(issue, '/foreman write two parts');
  expect(redJobs(player.jobs)).toEqual([]);
  const again = player.prompts.filter((prompt) => prompt.about === '1.2');
  expect(again).toHaveLength(2);
  expect(again[1]?.user).toContain('not ok 7 - one colour only');
  expect(await textOn(stage, `foreman/${issue}/work`, two)).toBe('colour comes from part one\n');
  expect(taskIssue(await stage.picture(), '1.2').open).toBe(false);
  const heads = await stage.picture();
  expect(heads.pulls.filter((pull) => pull.head.includes('/task-'))).toHaveLength(2);
});
