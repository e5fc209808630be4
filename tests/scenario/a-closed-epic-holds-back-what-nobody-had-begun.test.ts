import { expect, test } from 'vitest';
import { files, question } from '../helpers/deliveries.ts';
import type { Play } from '../helpers/player.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { issueAt, redJobs, saidOn, taskIssue } from '../helpers/shop.ts';
import { createSweeper } from '../helpers/sweeper.ts';
import { openTalk } from '../helpers/talk.ts';
import type { Talk } from '../helpers/talk.ts';

const good = (key: string): string => files({ [partOf(key)]: `part ${key}` });
const play: Play = {
  plans: [
    tasksPlan(
      { key: '1.1' },
      { key: '1.2' },
      { key: '2.1', after: ['1.1'] },
      { key: '2.2', after: ['1.2'] },
      { key: '2.3', after: ['1.2'] },
    ),
  ],
  work: {
    '1.1': [question('Which colour?'), good('1.1')],
    '1.2': [question('Which size?'), good('1.2')],
    '2.1': [good('2.1')],
    '2.2': [good('2.2')],
    '2.3': [good('2.3')],
  },
};

interface Held extends Talk {
  readonly epic: number;
  readonly numberOf: (key: string) => Promise<number>;
  readonly state: (key: string) => Promise<'open' | 'closed'>;
  readonly status: () => Promise<string>;
}

/** A request whose first phase waits for answers, and whose second one a person has closed. */
async function closed(): Promise<Held> {
  const talk = await openTalk(play, 'approval: never\n', { mostChildren: 3 });
  const { stage, player, issue, said } = talk;
  await player.say(issue, '/foreman write five parts');
  const epic = (await stage.picture()).issues.find(({ title }) => title.startsWith('Phase 2:'))?.number ?? 0;
  stage.github.people.closeIssue(epic, 'NOT_PLANNED');
  const issueOf = async (key: string) => taskIssue(await stage.picture(), key);
  return {
    ...talk,
    epic,
    numberOf: async (key) => (await issueOf(key)).number,
    state: async (key) => ((await issueOf(key)).open ? 'open' : 'closed'),
    status: async () => (await said()).find((body) => body.includes('foreman:status')) ?? '',
  };
}

test('tasks of an epic that a person closed are not begun, and the epic and the status say so, once', async () => {
  const { stage, player, epic, numberOf, state, status, said } = await closed();
  await player.say(await numberOf('1.1'), 'Blue.');
  expect(await state('1.1')).toBe('closed');
  await player.say(await numberOf('1.2'), 'Large.');
  expect(await state('1.2')).toBe('closed');
  expect(redJobs(player.jobs)).toEqual([]);
  expect(player.prompts.some((prompt) => prompt.about?.startsWith('2.'))).toBe(false);
  expect(await said(epic)).toMatchInlineSnapshot(`
    [
      "**Request 1 waits for you: a person closed this epic (#3), so 3 tasks of it that nobody had begun wait.** What was begun goes to its end, and all that is done is saved.

    Waiting: 2.1 (#6), 2.2 (#7) and 2.3 (#8).

    What happens next: reopen this issue, and Foreman goes on with them when it looks again, within half an hour. \`/foreman skip #3\` leaves out all that is open in it, \`/foreman skip #6\` one task. What does not depend on them goes on meanwhile.

    <!-- foreman:reply request=1 nonce=word000000000022 -->",
    ]
  `);
  expect((await status()).split('\n')[0]).toMatchInlineSnapshot(
    `"**Request 1 waits for you: epic #3 was closed, so what nobody had begun in it waits. 2 of 5 tasks done.**"`,
  );
  expect(await status()).toContain(`waits, since its epic #${epic} was closed`);
  expect(issueAt(await stage.picture(), epic).open).toBe(false);
});

test('a task of it can be left out by its number, and the rest goes on once the epic is open again', async () => {
  const held = await closed();
  const { stage, player, issue, epic, numberOf, state, events } = held;
  await player.say(await numberOf('1.1'), 'Blue.');
  await player.say(await numberOf('1.2'), 'Large.');
  await player.say(issue, `/foreman skip #${await numberOf('2.3')}`);
  const sweeper = createSweeper(held);
  await sweeper.sweep(issue);
  expect(await state('2.1')).toBe('open');
  stage.github.people.reopenIssue(epic);
  await sweeper.sweep(issue);
  await player.follow();
  expect(redJobs(player.jobs)).toEqual([]);
  expect([await state('2.1'), await state('2.2')]).toEqual(['closed', 'closed']);
  const types = (await events()).map(({ type }) => type);
  expect(types.filter((type) => type.startsWith('epic-'))).toEqual(['epic-held', 'epic-freed']);
  expect(types.at(-1)).toBe('finished');
  expect(issueAt(await stage.picture(), epic).open).toBe(false);
  expect(saidOn(issueAt(await stage.picture(), epic))).toHaveLength(1);
});

test('an epic that Foreman closes, since all its tasks are done, holds nothing back', async () => {
  const talk = await openTalk(play, 'approval: never\n', { mostChildren: 3 });
  const { stage, player, issue, events } = talk;
  await player.say(issue, '/foreman write five parts');
  await player.say(taskIssue(await stage.picture(), '1.1').number, 'Blue.');
  await player.say(taskIssue(await stage.picture(), '1.2').number, 'Large.');
  expect(redJobs(player.jobs)).toEqual([]);
  const types = (await events()).map(({ type }) => type);
  expect(types.at(-1)).toBe('finished');
  expect(types).not.toContain('epic-held');
});
