import { expect, test } from 'vitest';
import { files, question } from '../helpers/deliveries.ts';
import { partOf, singlePlan, tasksPlan } from '../helpers/plans.ts';
import { redJobs, taskIssue } from '../helpers/shop.ts';
import { openTalk } from '../helpers/talk.ts';
import type { Talk } from '../helpers/talk.ts';
import { hashText } from '../../src/domain/hash.ts';
import { Nonce, Oid, RequestId } from '../../src/domain/ids.ts';
import { appendLines } from '../../src/text/journal-lines.ts';
import { branchesOf, segmentPath } from '../../src/text/names.ts';

const plan = tasksPlan({ key: '1.1' }, { key: '1.2' });
const good = (key: string): string => files({ [partOf(key)]: `part ${key}` });
/** The foreman numbers as it likes; the first phase is taken. */
const more = {
  plan: {
    ...tasksPlan({ key: '2.1', after: ['1.1'] }, { key: '2.2', after: ['2.1'] }).plan,
    summary: 'Two more.',
  },
};
const work = {
  '1.1': [good('1.1')],
  '1.2': [question('Which colour?'), good('1.2')],
  '2.1': [good('2.1')],
  '2.2': [good('2.2')],
};

test('free text on a running request adds tasks behind the others, told of all that exists, and says what became of it', async () => {
  const { stage, player, issue, said, events } = await openTalk({ plans: [plan, more], work });
  await player.say(issue, '/foreman write two parts');
  await player.say(issue, '/foreman two more parts, please');
  const asked = player.prompts.findLast((prompt) => prompt.user.includes('two more parts'));
  expect(asked?.user).toContain('1.1 (done): Write part 1.1');
  expect(asked?.user).toContain('1.2 (question): Write part 1.2');
  expect(taskIssue(await stage.picture(), '2.2').open).toBe(false);
  expect((await said()).find((body) => body.includes('2 tasks to add'))).toContain(
    'Nothing is needed from you',
  );
  const types = (await events()).map((event) => event.type);
  expect(types.filter((type) => type.endsWith('-more'))).toEqual([
    'asked-more',
    'planned-more',
    'filed-more',
  ]);
  expect(redJobs(player.jobs)).toEqual([]);
});

test('a request does not end before what was asked besides is done', async () => {
  const { stage, player, issue, events } = await openTalk({ plans: [plan, more], work });
  await player.say(issue, '/foreman write two parts');
  await player.say(issue, '/foreman two more parts, please');
  expect((await events()).some((event) => event.type === 'finished')).toBe(false);
  await player.say(taskIssue(await stage.picture(), '1.2').number, 'Blue.');
  expect((await events()).at(-1)?.type).toBe('finished');
  const last = (await stage.picture()).pulls.find(({ base }) => base === 'main')?.body ?? '';
  expect(last).toContain(
    '### What it is, as planned\n\nThe request in parts.\n\nAdded while it was under way: Two more.\n\n### What was asked',
  );
});

test('the last pull request says what the whole is before it lists the parts', async () => {
  const answered = { ...work, '1.2': [good('1.2')] };
  const { stage, player, issue } = await openTalk({ plans: [plan, more], work: answered });
  await player.say(issue, '/foreman write two parts');
  const first = (await stage.picture()).pulls.find(({ base }) => base === 'main')?.body ?? '';
  expect(first).toMatch(
    /^Request 1 is done: 2 of 2 tasks landed here\. Closes #1\.\n\n### What it is, as planned\n\nThe request in parts\.\n\n### What was asked\n/,
  );
});

test('a comment that is heard twice adds its tasks once', async () => {
  const { stage, player, issue } = await openTalk({ plans: [plan, more, more], work });
  await player.say(issue, '/foreman write two parts');
  const event = await player.say(issue, '/foreman two more parts, please');
  await player.hear(event);
  expect((await stage.picture()).issues).toHaveLength(5);
});

test('the numbers of additions go on behind all others, however the foreman counts', async () => {
  const one = { plan: { ...singlePlan({ key: '2.1' }).plan } };
  const two = {
    plan: { ...singlePlan({ key: '7.1', title: 'Write part 3.1', boundaries: [partOf('3.1')] }).plan },
  };
  const { player, issue, events } = await openTalk({
    plans: [plan, one, two],
    work: { ...work, '3.1': [good('3.1')] },
  });
  await player.say(issue, '/foreman write two parts');
  await player.say(issue, '/foreman one more');
  await player.say(issue, '/foreman and another');
  const keys = (await events()).flatMap((event) =>
    event.type === 'filed-more' ? event.tasks.map((task) => task.key) : [],
  );
  expect(keys).toEqual(['2.1', '3.1']);
});

test('plan in front of it shows the addition and waits for its own hash', async () => {
  const { stage, player, issue, said } = await openTalk({ plans: [plan, more], work });
  await player.say(issue, '/foreman write two parts');
  await player.say(issue, '/foreman plan two more parts');
  expect((await stage.picture()).issues).toHaveLength(3);
  expect((await said()).at(-1)).toContain('2 tasks to add. It waits for your approval.');
  await player.say(issue, '/foreman approve');
  expect((await stage.picture()).issues).toHaveLength(5);
});

test('the approval of an addition rests on its own words, and on those of the request no more', async () => {
  const { stage, player, issue, said } = await openTalk({ plans: [plan, more], work });
  const first = await player.say(issue, '/foreman write two parts');
  const asked = await player.say(issue, '/foreman plan two more parts');
  stage.github.people.editComment(first.comment, '/foreman write two fine parts');
  stage.github.people.editComment(asked.comment, '/foreman plan twenty more parts');
  await player.say(issue, '/foreman approve');
  expect((await stage.picture()).issues).toHaveLength(3);
  expect((await said()).at(-1)).toContain('was edited after the plan was made');
  stage.github.people.editComment(asked.comment, '/foreman plan two more parts');
  await player.say(issue, '/foreman approve');
  expect((await stage.picture()).issues).toHaveLength(5);
});

test('an addition starts nothing where other requests have used up the day', async () => {
  const config = 'approval: never\nbudgets: { request_dollars: 5, day_dollars: 20 }\n';
  const { stage, player, issue, events } = await openTalk({ plans: [plan, more], work }, config);
  await player.say(issue, '/foreman write two parts');
  await spendElsewhere(stage, 19_999_000);
  await player.say(issue, '/foreman two more parts, please');
  expect(redJobs(player.jobs)).toEqual([]);
  expect(player.prompts.map(({ about }) => about)).not.toContain('2.1');
  expect((await events()).map(({ type }) => type).slice(-2)).toEqual(['filed-more', 'paused']);
});

test('what a request has spent whose issue was deleted since stops no other one', async () => {
  const config = 'approval: never\nbudgets: { request_dollars: 5, day_dollars: 20 }\n';
  const { stage, player, issue, events } = await openTalk({ plans: [plan, more], work }, config);
  await player.say(issue, '/foreman write two parts');
  stage.github.people.deleteIssue(await spendElsewhere(stage, 1_000));
  await player.say(issue, '/foreman two more parts, please');
  expect(redJobs(player.jobs)).toEqual([]);
  expect((await events()).some(({ type }) => type === 'paused')).toBe(false);
});

test('an addition that cannot be planned is told, and what runs goes on', async () => {
  const bad = { plan: { ...tasksPlan({ key: '2.1', after: ['9.9'] }, { key: '2.2' }).plan } };
  const { stage, player, issue, said, events } = await openTalk({ plans: [plan, bad, bad], work });
  await player.say(issue, '/foreman write two parts');
  await player.say(issue, '/foreman two more parts, please');
  expect((await stage.picture()).issues).toHaveLength(3);
  expect((await said()).at(-1)).toContain('nothing was added, since no plan came about');
  await player.say(taskIssue(await stage.picture(), '1.2').number, 'Blue.');
  expect((await events()).at(-1)?.type).toBe('finished');
});

/** The journal of another request, whose planning has cost this much today. */
async function spendElsewhere(stage: Talk['stage'], microdollars: number): Promise<number> {
  const { clock, journal } = stage.deps('publish');
  const issue = await stage.openIssue('Another one', 'Much.');
  const request = RequestId.parse(String(issue));
  const spent = { model: 'claude-sonnet-5-5', calls: 1, input: 1, cacheRead: 0, cacheWrite: 0, output: 1 };
  const { lines } = appendLines(
    [],
    [
      {
        type: 'requested',
        request,
        issue,
        comment: 1,
        by: 'mona',
        kind: 'build',
        text: hashText('much'),
        base: Oid.parse((await stage.picture()).branches.get('main')),
        nonce: Nonce.parse('nonce00000000099'),
      },
      { type: 'plan-failed', problems: 1, spent: { ...spent, microdollars } },
    ],
    { at: new Date(clock.now()).toISOString(), run: { id: 99, attempt: 1 } },
  );
  await journal.begin(branchesOf(request).journal, segmentPath(1), lines.map((line) => `${line}\n`).join(''));
  return issue;
}
