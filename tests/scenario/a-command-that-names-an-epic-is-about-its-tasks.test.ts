import { expect, test } from 'vitest';
import { files, question } from '../helpers/deliveries.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { redJobs, taskIssue } from '../helpers/shop.ts';
import { openTalk } from '../helpers/talk.ts';

const POOLS = 'pools: [{name: coding, count: 20}, {name: test-builder, count: 2}]\n';
const CONFIGURATION = `approval: never\n${POOLS}`;
const bad = (key: string): string => files({ [partOf(key)]: `bad ${key}` });
const good = (key: string): string => files({ [partOf(key)]: `part ${key}` });

/** Three tasks under one epic: one has a question, one has failed twice, one waits for both. */
async function openEpic() {
  const talk = await openTalk(
    {
      plans: [tasksPlan({ key: '1.1' }, { key: '1.2' }, { key: '1.3', after: ['1.1', '1.2'] })],
      work: {
        '1.1': [question('Which?'), good('1.1'), good('1.1')],
        '1.2': [bad('1.2'), bad('1.2'), good('1.2'), good('1.2')],
        '1.3': [good('1.3')],
      },
      check: (textOf) => (textOf(partOf('1.2'))?.includes('bad') ? 'it is bad' : null),
    },
    CONFIGURATION,
    { mostChildren: 3 },
  );
  await talk.player.say(talk.issue, '/foreman write three parts');
  const epic =
    (await talk.stage.picture()).issues.find(({ title }) => title.startsWith('Phase 1:'))?.number ?? 0;
  const numberOf = async (key: string) => taskIssue(await talk.stage.picture(), key).number;
  return { ...talk, epic, numberOf };
}

test('skip of an epic skips all of its open tasks, and says which', async () => {
  const { stage, player, issue, epic, said } = await openEpic();
  await player.say(issue, `/foreman skip #${epic}`);
  expect(redJobs(player.jobs)).toEqual([]);
  const replies = (await said(issue)).filter((body) => body.includes(`epic #${epic}`));
  expect(replies).toMatchInlineSnapshot(`
    [
      "**Request 1: of epic #2 these tasks are skipped: 1.1 (#3), 1.2 (#4) and 1.3 (#5).**

    What happens next: tasks that waited for them may start. Nothing is needed from you.

    <!-- foreman:reply request=1 nonce=reply000000001016 -->",
    ]
  `);
  expect((await said(issue)).some((body) => body.includes('is done'))).toBe(true);
  const { length: before } = stage.github.history;
  await player.say(issue, `/foreman skip #${epic}`);
  expect(stage.github.history.length).toBeGreaterThan(before);
  expect((await said(issue)).at(-1)).toContain('skip found nothing to do');
});

test('retry of an epic tries again what waits for a person in it, and says which', async () => {
  const { player, issue, epic, said, numberOf } = await openEpic();
  await player.say(epic, `/foreman retry #${epic} Use plain words.`);
  expect(redJobs(player.jobs)).toEqual([]);
  const replies = (await said(epic)).filter((body) => body.includes(`epic #${epic}`));
  expect(replies.at(-1)).toContain(`1.1 (#${await numberOf('1.1')}) and 1.2 (#${await numberOf('1.2')})`);
  const again = player.prompts
    .filter(({ user }) => user.includes('Use plain words.'))
    .map(({ about }) => about);
  expect(again.toSorted()).toEqual(['1.1', '1.2']);
  expect((await said(issue)).some((body) => body.includes('is done: 3 tasks'))).toBe(true);
});

test('redirect of an epic gives its open tasks to the other worker type; one that nobody has is refused', async () => {
  const { player, issue, epic, said } = await openEpic();
  await player.say(issue, `/foreman redirect #${epic} worker:painting`);
  expect((await said(issue)).at(-1)).toContain('redirect found nothing to do');
  const { length: before } = player.prompts;
  await player.say(issue, `/foreman redirect #${epic} worker:test-builder they should only look`);
  expect(redJobs(player.jobs)).toEqual([]);
  expect(
    (await said(issue)).some((body) =>
      /epic #\d+ these tasks go to the worker type that you named/.test(body),
    ),
  ).toBe(true);
  expect(player.prompts.length).toBeGreaterThan(before);
});

test('a number that is no task and no epic of the request is refused as ever', async () => {
  const { player, issue, said } = await openEpic();
  await player.say(issue, '/foreman skip #4711');
  expect((await said(issue)).at(-1)).toContain('No task of this request has that number.');
});
