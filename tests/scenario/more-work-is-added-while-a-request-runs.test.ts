import { expect, test } from 'vitest';
import { files, question } from '../helpers/deliveries.ts';
import { partOf, singlePlan, tasksPlan } from '../helpers/plans.ts';
import { redJobs, taskIssue } from '../helpers/shop.ts';
import { openTalk } from '../helpers/talk.ts';

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
