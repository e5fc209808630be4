import { expect, test } from 'vitest';
import { files, report } from '../helpers/deliveries.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { openScene, redJobs, saidOn, taskIssue } from '../helpers/shop.ts';

const plan = tasksPlan(
  { key: '1.1' },
  { key: '1.2', worker: 'research', boundaries: [] },
  { key: '1.3', after: ['1.1', '1.2'] },
);

test('a report whose candidate was red for what stood before it is said, and whoever builds on it is told', async () => {
  const { stage, player, issue } = await openScene({
    plans: [plan],
    work: {
      '1.1': [files({ [partOf('1.1')]: 'sand' }), files({ [partOf('1.1')]: 'stone' })],
      '1.2': [report('Water is wet.')],
      '1.3': [files({ [partOf('1.3')]: 'c' })],
    },
    check: (textOf) => (textOf(partOf('1.1'))?.includes('sand') ? 'not ok 1 - built on sand' : null),
  });
  await player.say(issue, '/foreman build it');
  expect(redJobs(player.jobs)).toEqual([]);
  expect(player.prompts.filter(({ about }) => about === '1.2')).toHaveLength(1);
  const said = saidOn(taskIssue(await stage.picture(), '1.2'));
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('Water is wet.');
  expect(player.prompts.find(({ about }) => about === '1.3')?.user).toContain('Water is wet.');
});
