import { expect, test } from 'vitest';
import type { FaultTarget } from '../../src/sandbox/hub/index.ts';
import { files } from '../helpers/deliveries.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { openScene, redJobs, textOn } from '../helpers/shop.ts';

const plan = tasksPlan({ key: '1.1' }, { key: '1.2' });
const work = {
  '1.1': [files({ [partOf('1.1')]: 'one' })],
  '1.2': [files({ [partOf('1.2')]: 'two' })],
};

/** The looks of a leg at its own task: claim, checkpoint and settle of 1.1, then those of 1.2. */
const isLookOfLeg = ({ body }: FaultTarget): boolean => /"foreman\/1\/task-2"/.test(JSON.stringify(body));

test('a grant that GitHub does not show yet is waited for: its worker neither goes home nor comes twice', async () => {
  const { stage, player, issue } = await openScene({ plans: [plan], work });
  stage.hub.lag({ writes: 2, times: 1, match: isLookOfLeg });
  await player.say(issue, '/foreman write two parts');
  expect(redJobs(player.jobs)).toEqual([]);
  expect(player.prompts.map(({ about }) => about)).toEqual(['plan', '1.1', '1.2']);
  expect(await textOn(stage, `foreman/${issue}/work`, partOf('1.1'))).toBe('one\n');
});
