import { expect, test } from 'vitest';
import type { Deps } from '../../src/app/deps.ts';
import { files } from '../helpers/deliveries.ts';
import { interrupted as interrupt, speak } from '../helpers/interrupted.ts';
import type { Interruption } from '../helpers/interrupted.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import type { Play } from '../helpers/player.ts';
import { redJobs, taskIssue } from '../helpers/shop.ts';
import { openTalk } from '../helpers/talk.ts';
import type { Talk } from '../helpers/talk.ts';

const plan = tasksPlan({ key: '1.1' }, { key: '1.2' }, { key: '2.1', after: ['1.1', '1.2'] });
const good = (key: string): string => files({ [partOf(key)]: `part ${key}` });
const work = { '1.1': [good('1.1'), good('1.1')], '1.2': [good('1.2'), good('1.2')], '2.1': [good('2.1')] };

/** While this plan is worked on. */
const interrupted = (
  ...[words, on, hear]: [Interruption['words'], Interruption['on']?, Interruption['hear']?]
) => interrupt({ plans: [plan], work }, { words, ...(on && { on }), ...(hear && { hear }) });

test('stop ends the grants and cancels the runs that hold them; what a leg still brings is not used', async () => {
  const { stage, player, cancelled, said, events } = await interrupted(() =>
    Promise.resolve('/foreman stop'),
  );
  expect(cancelled).toEqual([1]);
  const journal = await events();
  expect(journal.filter((event) => event.type === 'released').map((event) => event.why)).toEqual([
    'stopped',
    'stopped',
  ]);
  expect(journal.some((event) => event.type === 'settled' || event.type === 'landed')).toBe(false);
  expect((await stage.picture()).pulls).toEqual([]);
  expect(taskIssue(await stage.picture(), '1.1').assignees).toEqual([]);
  expect((await said()).find((body) => body.includes('Workers under way'))).toMatchInlineSnapshot(`
    "**Request 1 is stopped. 0 of 3 tasks done, all of that is saved.**

    Workers under way are cut off, and what they were about to answer is not used: 1.1 (#2) and 1.2 (#3). 1 workflow run was told to end.

    What happens next: nothing by itself. \`/foreman resume\` goes on from here. Nothing is needed from you.

    <!-- foreman:reply request=1 nonce=reply000000001013 -->"
  `);
  expect(redJobs(player.jobs)).toEqual([]);
});

test('resume goes on from there, with all attempts left', async () => {
  const { stage, player, issue, events } = await interrupted(() => Promise.resolve('/foreman stop'));
  await player.say(issue, '/foreman continue');
  expect(taskIssue(await stage.picture(), '2.1').open).toBe(false);
  expect((await events()).at(-1)?.type).toBe('finished');
});

test.each(['cancel', 'Abort', 'pause', 'halt'])('%s stops too', async (word) => {
  const { events } = await interrupted(() => Promise.resolve(`/foreman ${word}`));
  expect((await events()).some((event) => event.type === 'stopped')).toBe(true);
});

test('a yes makes a stopped request go on, and approves nothing where no plan waits', async () => {
  const { player, issue, said, events } = await interrupted(() => Promise.resolve('/foreman stop'));
  await player.say(issue, '/foreman ok');
  expect((await events()).at(-1)?.type).toBe('finished');
  const fresh = await openTalk({ plans: [plan], work: { ...work, '1.1': ['QUESTION: Which?'] } });
  await fresh.player.say(fresh.issue, '/foreman write three parts');
  await fresh.player.say(fresh.issue, '/foreman ok');
  expect((await fresh.said()).at(-1)).toContain('No plan waits for approval.');
  expect((await said()).length).toBeGreaterThan(0);
});

test('redirect takes a task from the worker that has it, and the next one is told why', async () => {
  const { stage, player, events, said } = await interrupted(async ({ stage: now }) => {
    const { number } = taskIssue(await now.picture(), '1.1');
    return `/foreman redirect #${number} worker:documentation because it is prose`;
  });
  const moved = (await events()).find((event) => event.type === 'redirected');
  expect(moved).toMatchObject({ task: '1.1', worker: 'documentation', by: 'mona' });
  expect((await events()).filter((event) => event.type === 'released').map((event) => event.why)).toEqual([
    'redirected',
  ]);
  const issue = taskIssue(await stage.picture(), '1.1');
  expect(issue.labels).toContain('worker:documentation');
  expect(issue.labels).not.toContain('worker:coding');
  expect((await said()).at(-1)).toContain('goes to the worker type that you named');
  await player.wake('1');
  const again = player.prompts.findLast((prompt) => prompt.about === '1.1');
  expect(again?.user).toContain('because it is prose');
});

test('redirect to a type that nobody serves changes nothing', async () => {
  const { events, said } = await interrupted(async ({ stage: now }) => {
    const { number } = taskIssue(await now.picture(), '1.1');
    return `/foreman redirect #${number} worker:astronaut`;
  });
  expect((await events()).some((event) => event.type === 'redirected')).toBe(false);
  expect((await said()).some((body) => body.includes('No pool serves that worker type.'))).toBe(true);
});

test('a comment on a task at work is noted, the reply says who gets it, and the next attempt is told', async () => {
  const twice = { ...work, '1.1': ['FILE: nothing', good('1.1')] };
  const talk = await openTalk({
    plans: [plan],
    work: { ...twice, '1.2': ['QUESTION: Which?', good('1.2')] },
  });
  await talk.player.say(talk.issue, '/foreman write three parts');
  const waiting = taskIssue(await talk.stage.picture(), '2.1').number;
  await talk.player.say(waiting, '/foreman mind the colours');
  expect((await talk.said(waiting)).at(-1)).toMatchInlineSnapshot(`
    "Request 1, since the last answer: finished: 1.1 (#2); needs a person: 1.2 (#3).

    **Task 2.1 (#4): your words are noted; its next attempt gets them word for word.**

    What happens next: Nothing is needed from you.

    <!-- foreman:reply request=1 nonce=reply000000001014 -->"
  `);
  await talk.player.say(taskIssue(await talk.stage.picture(), '1.2').number, 'Large.');
  const told = talk.player.prompts.findLast((prompt) => prompt.about === '2.1');
  expect(told?.user).toContain('mind the colours');
});

test('a comment on a task whose worker is at work is answered once, with all that will be needed; when the task lands without it, that answer says so', async () => {
  const taskAt = async ({ stage }: Talk) => taskIssue(await stage.picture(), '1.1').number;
  const replied: string[] = [];
  const talk = await interrupted(
    () => Promise.resolve('/foreman make it blue'),
    taskAt,
    (comment) => replied.push(comment),
  );
  const on = await taskAt(talk);
  expect(replied).toMatchInlineSnapshot(`
    [
      "**Task 1.1 (#2): your words are noted; a worker that has begun does not see them; its next attempt does.**

    What happens next: if what is under way passes, it lands without them, and this reply will say so; once it has landed, \`/foreman <what should be different>\` on this issue plans the change as work that builds on this task. To start it over now: \`/foreman redirect #2 worker:<type> <reason>\`.

    <!-- foreman:reply request=1 nonce=reply000000001013 -->",
    ]
  `);
  expect(await talk.said(on)).toMatchInlineSnapshot(`
    [
      "**Task 1.1 (#2) has landed without what you said.** Its worker had begun, and its result passed verification as it is, so that no further attempt came that could be told.

    What happens next: if it is still wanted, \`/foreman <what should be different>\` on this issue plans the change as work that builds on this task. Nothing is needed from you.

    <!-- foreman:reply request=1 nonce=reply000000001013 -->",
    ]
  `);
  const status = (await talk.said()).find((body) => body.includes('<!-- foreman:status '));
  expect(status).toMatch(/\| 1\.1 .*\| done \|.*\| landed without what was said about it meanwhile \|/);
  expect((await talk.events()).at(-1)?.type).toBe('finished');
});

test('beside other answers in one reply only the one about the words is changed', async () => {
  const taskAt = async ({ stage }: Talk) => taskIssue(await stage.picture(), '1.1').number;
  const talk = await interrupted(() => Promise.resolve('/foreman help\n\n/foreman make it blue'), taskAt);
  const [said = '', ...more] = await talk.said(await taskAt(talk));
  expect(more).toEqual([]);
  expect(said).toContain('/foreman status');
  expect(said).toContain('has landed without what you said');
  expect(said).not.toContain('your words are noted');
});

test('what a task was told before its last attempt began is no word that came too late', async () => {
  const talk = await openTalk({ plans: [plan], work: { ...work, '1.2': ['QUESTION: Which?', good('1.2')] } });
  await talk.player.say(talk.issue, '/foreman write three parts');
  const waiting = taskIssue(await talk.stage.picture(), '2.1').number;
  await talk.player.say(waiting, '/foreman mind the colours');
  await talk.player.say(taskIssue(await talk.stage.picture(), '1.2').number, 'Large.');
  expect((await talk.events()).at(-1)?.type).toBe('finished');
  expect((await talk.said(waiting)).filter((body) => body.includes('has landed without'))).toEqual([]);
});

test('what was said between the grant and the claim was given to the worker, and is no word that came too late', async () => {
  const held: { talk?: Talk; done: boolean } = { done: false };
  const around: Play['around'] = (step, deps) => {
    const { talk } = held;
    if (step !== 'claim' || !talk) return deps;
    const look: Deps['forge']['look'] = async (query) => {
      if (!held.done) {
        held.done = true;
        const on = taskIssue(await talk.stage.picture(), '1.1').number;
        await speak(talk, { body: '/foreman mind the colours', on }, []);
      }
      return deps.forge.look(query);
    };
    return { ...deps, forge: { ...deps.forge, look } };
  };
  const talk = await openTalk({ plans: [plan], work, around });
  held.talk = talk;
  await talk.player.say(talk.issue, '/foreman write three parts');
  expect((await talk.events()).at(-1)?.type).toBe('finished');
  expect(talk.player.prompts.find(({ about }) => about === '1.1')?.user).toContain('mind the colours');
  const said = await talk.said(taskIssue(await talk.stage.picture(), '1.1').number);
  expect(said.filter((body) => body.includes('has landed without'))).toEqual([]);
});
