import { expect, test } from 'vitest';
import { files } from '../helpers/deliveries.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { openScene, redJobs } from '../helpers/shop.ts';
import type { Scene } from '../helpers/shop.ts';

const sums = 'test/sums.test.js';
const [one, two] = [partOf('1.1'), partOf('1.2')];
const before = "test('sums', () => {\n  assert.equal(sum(1, 2), 3);\n  assert.equal(sum(0, 0), 0);\n});\n";
const weaker = "test('sums', () => {\n  assert.equal(sum(1, 2), 3);\n});\n";
const stronger = before.replace('});', '  assert.equal(sum(2, 2), 4);\n});');

async function pullsAfter(written: string): Promise<ReadonlyMap<string, string>> {
  const plan = tasksPlan({ key: '1.1', boundaries: [one, sums] }, { key: '1.2' });
  const work = { '1.1': [files({ [one]: 'one', [sums]: written })], '1.2': [files({ [two]: 'two' })] };
  const scene: Scene = await openScene({ plans: [plan], work }, { [sums]: before });
  await scene.player.say(scene.issue, '/foreman write two parts');
  expect(redJobs(scene.player.jobs)).toEqual([]);
  const { pulls } = await scene.stage.picture();
  return new Map(pulls.map(({ base, head, body }) => [base === 'main' ? 'last' : head, body]));
}

test('the pull request of the task and the last one name the test, and what was counted', async () => {
  const pulls = await pullsAfter(weaker);
  const told = '`test/sums.test.js` has fewer assertions: 2 before, 1 now';
  expect([...pulls.values()].filter((body) => body.includes(told))).toHaveLength(2);
  expect(pulls.get('last')).toContain(
    `### Please look at these tests\n\nWeakened or deleted:\n\n- 1.1: ${told}`,
  );
});

test('a test that became stronger is nothing to look at', async () => {
  for (const body of (await pullsAfter(stronger)).values()) expect(body).not.toContain('Please look');
});
