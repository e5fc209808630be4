import { expect, test } from 'vitest';
import { files, question } from '../helpers/deliveries.ts';
import { partOf, singlePlan, tasksPlan } from '../helpers/plans.ts';
import { redJobs, taskIssue } from '../helpers/shop.ts';
import { openTalk } from '../helpers/talk.ts';

const plan = tasksPlan({ key: '1.1' }, { key: '1.2' }, { key: '2.1', after: ['1.1', '1.2'] });
const good = (key: string): string => files({ [partOf(key)]: `part ${key}` });
const work = {
  '1.1': [question('Which colour?'), good('1.1')],
  '1.2': [question('Which size?'), good('1.2')],
  '2.1': [good('2.1')],
};

async function asked() {
  const talk = await openTalk({ plans: [plan], work });
  await talk.player.say(talk.issue, '/foreman write three parts');
  const seen = await talk.stage.picture();
  return { ...talk, one: taskIssue(seen, '1.1').number, two: taskIssue(seen, '1.2').number };
}

test('several words of one comment count together, and one reply answers them in order', async () => {
  const { player, issue, one, two, said, events } = await asked();
  await player.say(
    issue,
    `/foreman answer #${one} blue\n/foreman skip #${two}\n/foreman REMEMBER codes are eight letters\n/foreman status`,
  );
  expect((await said()).at(-1)).toMatchInlineSnapshot(`
    "**Request 1: the task is skipped.**

    What happens next: tasks that waited for it may start. Nothing is needed from you.

    ---

    **Request 1: your note is kept.**

    What happens next: everybody who works on the request from here on is told. Nothing is needed from you.

    ---

    **Request 1: 1 of 3 tasks done. Nothing is needed from you.**

    - 1.1 (#2) is **ready**, waits for a free worker: Write part 1.1
    - 2.1 (#4) is **waiting**, after 1.1 and 1.2: Write part 2.1

    Cost so far: less than $0.01; 6 model calls, 600 tokens in (0 from cache), 60 out.

    What happens next: Foreman goes on by itself and opens one pull request at the end. Nothing is needed from you. (\`/foreman stop\` stops it.)

    <!-- foreman:reply request=1 nonce=reply000000001015 -->"
  `);
  const types = (await events()).map((event) => event.type);
  expect(types).toContain('answered');
  expect(types).toContain('skipped');
  expect(types).toContain('remembered');
  const last = player.prompts.findLast((prompt) => prompt.about === '1.1');
  expect(`${JSON.stringify(last)}`).toContain('codes are eight letters');
  expect(redJobs(player.jobs)).toEqual([]);
});

test('a comment that is heard twice does nothing more and is answered once', async () => {
  const { player, issue, two, said, events } = await asked();
  const event = await player.say(issue, `/foreman skip #${two}\n/foreman remember codes are eight letters`);
  const before = [(await events()).length, (await said()).length];
  await player.hear(event);
  expect([(await events()).length, (await said()).length]).toEqual(before);
});

test('what cannot be done says so beside what was done', async () => {
  const { player, issue, two, said } = await asked();
  await player.say(issue, `/foreman skip #${two}\n/foreman skip #999\n/foreman statsu`);
  const reply = (await said()).at(-1) ?? '';
  expect(reply).toContain('the task is skipped');
  expect(reply).toContain('No task of this request has that number');
  expect(reply).toContain('Did you mean `/foreman status`?');
});

test('an answer tells first what finished or got stuck since the last one', async () => {
  const { stage, player, issue, one, two, said } = await asked();
  const later = () => stage.deps('intake').clock.sleep(2000);
  await later();
  await player.say(issue, '/foreman status');
  await later();
  expect((await said()).at(-1)).toContain(
    `since the last answer: needs a person: 1.1 (#${one}) and 1.2 (#${two})`,
  );
  await player.say(one, 'Blue.');
  await later();
  await player.say(issue, '/foreman status');
  await later();
  expect((await said()).at(-1)).toContain(`Request 1, since the last answer: finished: 1.1 (#${one}).`);
  await player.say(issue, '/foreman status');
  expect((await said()).at(-1)).not.toContain('since the last answer');
});

test('report sums up the whole request without asking a model', async () => {
  const { player, issue, one, said } = await asked();
  await player.say(one, 'Blue.');
  const prompts = player.prompts.length;
  await player.say(issue, '/foreman report');
  expect(player.prompts).toHaveLength(prompts);
  expect((await said()).at(-1)).toMatchInlineSnapshot(`
    "Request 1, since the last answer: finished: 1.1 (#2); needs a person: 1.2 (#3).

    **Report on request 1: 3 tasks, 1 done.**

    Asked by mona in comment 1001.

    | Task | Worker | State | Last verdict | Pull request |
    | --- | --- | --- | --- | --- |
    | 1.1 (#2) Write part 1.1 | coding | done | green, landed as \`be2f908\` | #5 |
    | 1.2 (#3) Write part 1.2 | coding | question | none yet |  |
    | 2.1 (#4) Write part 2.1 | coding | blocked | none yet |  |

    What was asked and said:

    - 1.1: the worker needs an answer (mona, comment 1015)
    - 1.2: the worker needs an answer, still open

    Cost so far: less than $0.01; 8 model calls, 800 tokens in (0 from cache), 80 out.

    - claude-sonnet-5-5: Cost so far: less than $0.01; 4 model calls, 400 tokens in (0 from cache), 40 out.
    - claude-opus-5-5: Cost so far: less than $0.01; 3 model calls, 300 tokens in (0 from cache), 30 out.
    - claude-haiku-5-5: Cost so far: less than $0.01; 1 model call, 100 tokens in (0 from cache), 10 out.

    What happens next: Answer task 1.2 on #3: \`/foreman answer #3 <your answer>\`, or \`/foreman skip #3\`. What does not depend on it goes on.

    <!-- foreman:reply request=1 nonce=reply000000001016 -->"
  `);
});

test('retry and skip without a number mean the task on whose issue they stand, and are asked about elsewhere', async () => {
  const { player, issue, one, two, said, events } = await asked();
  await player.say(issue, '/foreman skip');
  expect((await said()).at(-1)).toContain('Did you mean');
  await player.say(two, '/foreman skip');
  await player.say(one, '/foreman retry');
  const types = (await events()).map(({ type }) => type);
  expect(types.filter((type) => type === 'skipped')).toHaveLength(1);
  expect(types.at(-1)).toBe('finished');
});

const more = singlePlan({ key: '3.1', title: 'Write part 3.1', boundaries: [partOf('3.1')] });
const added = { plans: [plan, more], work: { ...work, '3.1': [good('3.1')] } };

async function begun(play: Parameters<typeof openTalk>[0] = added) {
  const talk = await openTalk(play);
  await talk.player.say(talk.issue, '/foreman write three parts');
  const types = async () => (await talk.events()).map(({ type }) => type);
  return { ...talk, types };
}

test('what is asked for behind a resume is added, and not refused as on a stopped request', async () => {
  const { player, issue, said, types } = await begun();
  await player.say(issue, '/foreman stop');
  await player.say(issue, '/foreman resume\n\n/foreman one more part');
  expect(await types()).toContain('planned-more');
  expect((await said()).at(-1)).not.toContain('is stopped');
  expect(redJobs(player.jobs)).toEqual([]);
});

test.each([
  ['stop, then more', '/foreman stop\n\n/foreman one more part'],
  ['more, then stop', '/foreman one more part\n\n/foreman stop'],
])('%s: nothing is planned for money, and the reply says how to ask again', async (_, body) => {
  const { player, issue, said, types } = await begun();
  const prompts = player.prompts.length;
  await player.say(issue, body);
  expect(player.prompts).toHaveLength(prompts);
  expect(await types()).toContain('stopped');
  expect(await types()).not.toContain('asked-more');
  expect((await said()).at(-1)).toContain('The request is stopped; `/foreman resume` first, then ask again.');
});

test('what stands behind an approval is never lost without a word', async () => {
  const talk = await openTalk(added, 'approval: always\n');
  await talk.player.say(talk.issue, '/foreman write three parts');
  await talk.player.say(talk.issue, '/foreman approve\n\n/foreman one more part');
  expect((await talk.events()).map(({ type }) => type)).toContain('approved');
  const reply = (await talk.said()).find((body) => body.includes('the plan is approved'));
  expect(reply).toContain('ask again when it is there');
});

test('an answer and further words on the issue of a task are both kept', async () => {
  const { player, stage, types } = await begun();
  const one = taskIssue(await stage.picture(), '1.1').number;
  await player.say(one, `/foreman answer #${one} blue\n\n/foreman and use it everywhere`);
  expect(await types()).toEqual(expect.arrayContaining(['answered', 'said']));
});

test('a comment that begins a request is kept whole: its notes are told to the foreman too', async () => {
  const talk = await openTalk({ plans: [plan], work });
  const body = '/foreman write three parts\n\n/foreman remember codes are eight letters\n/foreman skip #77';
  const event = await talk.player.say(talk.issue, body);
  const types = (await talk.events()).map(({ type }) => type);
  expect(types.slice(0, 2)).toEqual(['requested', 'remembered']);
  expect(talk.player.prompts[0]?.user).toContain('codes are eight letters');
  const reply = (await talk.said()).find((one) => one.includes('your note is kept')) ?? '';
  expect(reply).toContain('No task of this request has that number');
  expect(reply).not.toContain('There is no request');
  const before = [(await talk.events()).length, (await talk.said()).length];
  await talk.player.hear(event);
  expect([(await talk.events()).length, (await talk.said()).length]).toEqual(before);
});

test('a note in front of the request is kept as well; other words in front of it find none', async () => {
  const talk = await openTalk({ plans: [plan], work });
  await talk.player.say(
    talk.issue,
    '/foreman remember codes are eight letters\n/foreman stop\n\n/foreman write three parts',
  );
  expect((await talk.events()).slice(0, 2).map(({ type }) => type)).toEqual(['requested', 'remembered']);
  const reply = (await talk.said()).find((one) => one.includes('your note is kept')) ?? '';
  expect(reply).toContain('There is no request on this issue yet');
  expect((await talk.events()).map(({ type }) => type)).toContain('filed');
});

test('a request that its own comment stops is begun and costs nothing until resume', async () => {
  const talk = await openTalk({ plans: [plan], work });
  await talk.player.say(talk.issue, '/foreman write three parts\n\n/foreman stop');
  expect((await talk.events()).map(({ type }) => type)).toEqual(['requested', 'heard', 'stopped']);
  expect(talk.player.prompts).toEqual([]);
  expect((await talk.said()).at(-1)).toContain('stopped');
  await talk.player.say(talk.issue, '/foreman resume');
  expect((await talk.events()).map(({ type }) => type)).toContain('filed');
});
