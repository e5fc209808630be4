import { expect, test } from 'vitest';
import { query, valueOf } from '../contract/answers.ts';
import type { FakeStage } from '../contract/fake-stage.ts';
import { files, question } from '../helpers/deliveries.ts';
import type { Play } from '../helpers/player.ts';
import { partOf, singlePlan, tasksPlan } from '../helpers/plans.ts';
import { openScene, redJobs, taskIssue } from '../helpers/shop.ts';
import { createSweeper } from '../helpers/sweeper.ts';
import { openTalk } from '../helpers/talk.ts';

const CONFIGURATION = 'approval: never\npools: [{name: coding, count: 20}]\n';
const good = (key: string): string => files({ [partOf(key)]: `part ${key}` });
const work = Object.fromEntries(
  ['1.1', '1.2', '2.1', '2.2', '2.3', '3.1', '4.1'].map((key) => [key, [good(key)]]),
);

/** Which issue stands below which, with the state of each, in the order of their numbers. */
const tree = (stage: FakeStage): readonly string[] =>
  stage.github
    .picture()
    .issues.flatMap(({ name, parent, state }) => (parent === null ? [] : [`${parent} > ${name}: ${state}`]));

const five = tasksPlan(
  { key: '1.1' },
  { key: '1.2' },
  { key: '2.1', after: ['1.1'] },
  { key: '2.2' },
  { key: '2.3', after: ['1.2', '2.1'] },
);

test('tasks that one issue cannot hold stand under an epic for each phase, which is closed with its last task', async () => {
  const { stage, player, issue, said, events } = await openTalk({ plans: [five], work }, CONFIGURATION, {
    mostChildren: 3,
  });
  await player.say(issue, '/foreman write five parts');
  expect(redJobs(player.jobs)).toEqual([]);
  expect(tree(stage)).toMatchInlineSnapshot(`
    [
      "A referral programme > Phase 1: A referral programme: COMPLETED",
      "A referral programme > Phase 2: A referral programme: COMPLETED",
      "Phase 1: A referral programme > Write part 1.1: COMPLETED",
      "Phase 1: A referral programme > Write part 1.2: COMPLETED",
      "Phase 2: A referral programme > Write part 2.1: COMPLETED",
      "Phase 2: A referral programme > Write part 2.2: COMPLETED",
      "Phase 2: A referral programme > Write part 2.3: COMPLETED",
    ]
  `);
  const { issues } = stage.github.picture();
  expect(issues.find(({ name }) => name === 'Write part 2.3')?.blockedBy).toEqual([
    'Write part 1.2',
    'Write part 2.1',
  ]);
  const phase = issues.find(({ name }) => name.startsWith('Phase 1'));
  expect(phase?.labels).toEqual(['foreman:epic']);
  expect(phase?.body).toMatchInlineSnapshot(`
    "**This epic holds tasks of request 1 (#<A referral programme>). Nothing is needed from you.** Foreman opened it, since GitHub takes at most 3 sub-issues of one issue and the request has more tasks than that leaves room for.

    It holds 2 tasks of the plan: 1.1 and 1.2. Each is a sub-issue here, and commands that name it work as everywhere.

    What happens next: Foreman works on the tasks by itself and closes this epic when all of them are done or left out; where the request stands is said in #<A referral programme>. Nothing is needed from you.

    <!-- foreman:epic request=1 nonce=<nonce> -->"
  `);
  const types = (await events()).map(({ type }) => type);
  expect(types.slice(types.indexOf('planned'), types.indexOf('granted'))).toEqual([
    'planned',
    'grouped',
    'epics-opened',
    'filed',
  ]);
  expect((await said())[0]).toContain('Request 1 is done: 5 tasks.');
});

test('tasks that one issue can hold stand right below it, without an epic and its label', async () => {
  const { stage, player, issue, events } = await openTalk({ plans: [five], work }, CONFIGURATION, {
    mostChildren: 6,
  });
  await player.say(issue, '/foreman write five parts');
  expect(redJobs(player.jobs)).toEqual([]);
  expect(tree(stage).every((line) => line.startsWith('A referral programme > Write part'))).toBe(true);
  expect(tree(stage)).toHaveLength(5);
  expect((await events()).some(({ type }) => type === 'grouped')).toBe(false);
  const labels = stage.github.history.flatMap((write) => (write.what === 'label' ? [write.name] : []));
  expect(labels).toContain('worker:coding');
  expect(labels).not.toContain('foreman:epic');
});

const two: Play = {
  plans: [tasksPlan({ key: '1.1' }, { key: '1.2' }), singlePlan({ key: '2.1' }), singlePlan({ key: '3.1' })],
  work: {
    ...work,
    '1.2': [question('Which colour?'), good('1.2')],
    '2.1': [question('Which size?'), good('2.1')],
  },
};

test('what is added to a full request comes together in one epic, and every task can be named as everywhere', async () => {
  const { stage, player, issue } = await openTalk(two, CONFIGURATION, { mostChildren: 3 });
  await player.say(issue, '/foreman write two parts');
  await player.say(issue, '/foreman one more');
  await player.say(issue, '/foreman and another');
  expect(redJobs(player.jobs)).toEqual([]);
  expect(tree(stage)).toMatchInlineSnapshot(`
    [
      "A referral programme > Added later: A referral programme: open",
      "A referral programme > Write part 1.1: COMPLETED",
      "A referral programme > Write part 1.2: open",
      "Added later: A referral programme > Write part 2.1: open",
      "Added later: A referral programme > Write part 3.1: COMPLETED",
    ]
  `);
  await player.say(issue, `/foreman skip #${taskIssue(await stage.picture(), '2.1').number}`);
  await player.say(taskIssue(await stage.picture(), '1.2').number, 'Blue.');
  expect(redJobs(player.jobs)).toEqual([]);
  expect(tree(stage)).toMatchInlineSnapshot(`
    [
      "A referral programme > Added later: A referral programme: COMPLETED",
      "A referral programme > Write part 1.1: COMPLETED",
      "A referral programme > Write part 1.2: COMPLETED",
      "Added later: A referral programme > Write part 2.1: open",
      "Added later: A referral programme > Write part 3.1: COMPLETED",
    ]
  `);
});

test('a command on an epic is one about its request', async () => {
  const { stage, player, issue, said } = await openTalk(two, CONFIGURATION, { mostChildren: 2 });
  await player.say(issue, '/foreman write two parts');
  const epic = (await stage.picture()).issues.find(({ title }) => title.startsWith('Phase 1:'))?.number ?? 0;
  await player.say(epic, '/foreman status');
  expect((await said(epic)).join('\n')).toContain('Request 1 needs you: task 1.2');
  await player.say(epic, '/foreman stop');
  expect((await said(epic)).at(-1)).toContain('Request 1 is stopped');
});

test('an issue that people have filled takes no request of several tasks, and says what to do', async () => {
  const { stage, player, issue, said } = await openTalk(two, CONFIGURATION, { mostChildren: 3 });
  for (const title of ['One', 'Two', 'Three'])
    stage.github.people.addSubIssue(issue, await stage.openIssue(title, 'By hand.'));
  await player.say(issue, '/foreman write two parts');
  expect(tree(stage)).toHaveLength(3);
  expect((await said())[0]).toContain(
    'GitHub takes at most 3 sub-issues of one issue, and #1 has no room for its tasks.',
  );
});

test('on the hub, where one issue takes a hundred, a request goes to its end under epics', async () => {
  const plan = tasksPlan({ key: '1.1' }, { key: '2.1', after: ['1.1'] });
  const { stage, player, issue } = await openScene({ plans: [plan], work });
  const { forge } = stage.deps('settle');
  const parent = valueOf(await forge.look(query(issue))).issue.node;
  const byHand = Array.from({ length: 89 }, (_, at) => ({
    do: 'create-issue' as const,
    ...{ title: `By hand ${at + 1}`, body: 'Of somebody else.', labels: [], parent },
  }));
  expect((await forge.change(byHand)).every(({ kind }) => kind === 'done')).toBe(true);
  await player.say(issue, '/foreman write two parts');
  expect(redJobs(player.jobs)).toEqual([]);
  const { subIssues } = valueOf(await forge.look(query(issue)));
  const epic = subIssues.find(({ title }) => title === 'Phases 1 to 2: A referral programme');
  expect(subIssues.filter((one) => one.parent === issue)).toHaveLength(90);
  expect(subIssues.filter((one) => one.parent === epic?.number).map((one) => [one.title, one.open])).toEqual([
    ['Write part 1.1', false],
    ['Write part 2.1', false],
  ]);
  expect(epic?.open).toBe(false);
});

test('free text on an epic is more work for its request', async () => {
  const { stage, player, issue } = await openTalk(two, CONFIGURATION, { mostChildren: 2 });
  await player.say(issue, '/foreman write two parts');
  const epic = (await stage.picture()).issues.find(({ title }) => title.startsWith('Phase 1:'))?.number ?? 0;
  await player.say(epic, '/foreman one more part, please');
  expect(redJobs(player.jobs)).toEqual([]);
  expect(tree(stage)).toContain('Added later: A referral programme > Write part 2.1: open');
});

test('a task that mends a clash with the default branch is filed although the request is full', async () => {
  let push = (): void => undefined;
  const plan = tasksPlan({ key: '1.1' }, { key: '1.2', after: ['1.1'] });
  const around: Play['around'] = (step, deps) =>
    step === 'checkpoint'
      ? { ...deps, forge: { ...deps.forge, look: (query) => (push(), deps.forge.look(query)) } }
      : deps;
  const mended = { ...work, '2.1': [files({ [partOf('1.1')]: 'part 1.1, and what main says' })] };
  const { stage, player, issue } = await openTalk({ plans: [plan], work: mended, around }, CONFIGURATION, {
    mostChildren: 3,
  });
  stage.github.people.addSubIssue(issue, await stage.openIssue('Of somebody else', 'By hand.'));
  push = () => {
    push = () => undefined;
    stage.github.people.commit('main', { [partOf('1.1')]: 'main says\n' });
  };
  await player.say(issue, '/foreman write two parts');
  expect(redJobs(player.jobs)).toEqual([]);
  expect(tree(stage)).toMatchInlineSnapshot(`
    [
      "A referral programme > Added later: A referral programme: COMPLETED",
      "Added later: A referral programme > Bring main in, and resolve what clashes: COMPLETED",
      "A referral programme > Of somebody else: open",
      "A referral programme > Phase 1: A referral programme: COMPLETED",
      "Phase 1: A referral programme > Write part 1.1: COMPLETED",
      "Phase 1: A referral programme > Write part 1.2: COMPLETED",
    ]
  `);
});

test('a request that is nested too deep for its epics says what GitHub says', async () => {
  const { stage, player, issue, said } = await openTalk(two, CONFIGURATION, { mostChildren: 2 });
  let below = issue;
  for (const level of [6, 5, 4, 3, 2, 1]) {
    const above = await stage.openIssue(`Level ${level}`, 'By hand.');
    stage.github.people.addSubIssue(above, below);
    below = above;
  }
  await player.say(issue, '/foreman write two parts');
  expect((await said())[0]).toContain(
    'GitHub does not take task 1.1: Sub issues may not be nested deeper than 8 levels.',
  );
});

test('a command on an epic whose run died behind the eyes is heard by the sweep', async () => {
  const asking = { ...work, '1.1': [question('Five or ten?'), good('1.1')] };
  const { stage, player, issue } = await openTalk({ plans: [five], work: asking }, CONFIGURATION, {
    mostChildren: 3,
  });
  await player.say(issue, '/foreman write five parts');
  const epic = (await stage.picture()).issues.find(({ title }) => title.startsWith('Phase 1'))?.number ?? 0;
  const { comment } = await stage.comment(epic, '/foreman remember codes are eight letters');
  const { clock, forge } = stage.deps('intake');
  await forge.react({ comment }, 'eyes');
  await clock.sleep(6 * 60_000);
  expect(await createSweeper({ stage, player, issue }).sweep()).toBeNull();
  const heard = stage.github.events.flatMap((one) => (one.kind === 'dispatch' ? (one.comment ?? []) : []));
  expect(heard).toEqual([comment]);
});
