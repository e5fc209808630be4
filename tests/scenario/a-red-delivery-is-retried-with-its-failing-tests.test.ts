import { expect, test } from 'vitest';
import { files } from '../helpers/deliveries.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { openScene, redJobs, saidOn, taskIssue } from '../helpers/shop.ts';

const plan = tasksPlan({ key: '1.1' }, { key: '1.2' });
const part = (text: string, summary: string): string => files({ [partOf('1.1')]: text }, summary);
const other = { '1.2': [files({ [partOf('1.2')]: 'b' })] };
const noise = 'the shop is open\n'.repeat(2000);

/** A runner that names its failing test far from the end of what it prints. */
const check = (textOf: (path: string) => string | undefined): string | null => {
  const found = textOf(partOf('1.1'))?.trim();
  return found === undefined || found === 'water'
    ? null
    : `${noise}not ok 1 - the well holds water\n  found: ${found}\n${noise}# fail 1\n`;
};

test('the next attempt is told which tests failed, and their output though it stands in the middle', async () => {
  const work = { '1.1': [part('sand', 'Digs.'), part('water', 'Digs deeper.')], ...other };
  const { player, issue } = await openScene({ plans: [plan], work, check });
  await player.say(issue, '/foreman build it');
  const [, second] = player.prompts.filter(({ about }) => about === '1.1').map(({ user }) => user);
  expect(second).toMatch(/the tests that failed">\nthe well holds water\n/);
  expect(second).toMatch(/not ok 1 - the well holds water\n {2}found: sand\n/);
  expect(second).toMatch(/\[\d+ characters between are left out\]/);
  expect(second).toContain('# fail 1');
  expect(second?.length).toBeLessThan(20_000);
  expect(redJobs(player.jobs)).toEqual([]);
});

test('after the second failure one comment tells both attempts, what is saved and what can be done', async () => {
  const work = { '1.1': [part('sand', 'Digs.'), part('stones', 'Digs deeper.')], ...other };
  const { stage, player, issue } = await openScene({ plans: [plan], work, check });
  await player.say(issue, '/foreman build it');
  const asked = taskIssue(await stage.picture(), '1.1');
  const said = saidOn(asked).at(-1) ?? '';
  expect(said).toMatch(/^\*\*Task 1\.1 \(#\d+\) needs you: it failed after its retry/);
  expect(said).toContain('### Failing tests\n\n- the well holds water\n');
  expect(said).toContain('found: stones');
  expect(said).toMatch(
    /### Tried before, attempt 1\n\n`+text\n[^]*Failing tests: the well holds water\nIt said it did: Digs\./,
  );
  expect(said).toContain(`The last attempt is on branch \`foreman/${issue}/task-${asked.number}\``);
  expect(said).toContain(`/foreman retry #${asked.number}`);
});

test('what failed before a person gave a hint is not told again', async () => {
  const work = { '1.1': ['sand', 'stones', 'mud', 'oil'].map((text) => part(text, text)), ...other };
  const { stage, player, issue } = await openScene({ plans: [plan], work, check });
  await player.say(issue, '/foreman build it');
  const asked = taskIssue(await stage.picture(), '1.1');
  await player.say(asked.number, `/foreman retry #${asked.number} look for water`);
  const said = saidOn(taskIssue(await stage.picture(), '1.1')).at(-1) ?? '';
  expect(said).toContain('found: oil');
  expect(said).toContain('It said it did: mud');
  expect(said).not.toContain('It said it did: sand');
});
