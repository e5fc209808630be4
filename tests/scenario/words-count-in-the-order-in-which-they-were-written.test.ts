import { expect, test } from 'vitest';
import { runIntake } from '../../src/app/intake/run-intake.ts';
import { done } from '../../src/ports/answer.ts';
import { files } from '../helpers/deliveries.ts';
import type { Play } from '../helpers/player.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { taskIssue } from '../helpers/shop.ts';
import { openTalk } from '../helpers/talk.ts';
import type { Talk } from '../helpers/talk.ts';

const plan = tasksPlan({ key: '1.1' }, { key: '1.2' });
const good = (key: string): string => files({ [partOf(key)]: `part ${key}` });
const work = { '1.1': ['no block', 'no block', good('1.1')], '1.2': [good('1.2')] };

/** A request with one task that waits for a person. */
async function stuck(): Promise<Talk & { readonly task: number }> {
  const talk = await openTalk({ plans: [plan], work });
  await talk.player.say(talk.issue, '/foreman write two parts');
  return { ...talk, task: taskIssue(await talk.stage.picture(), '1.1').number };
}

const types = async ({ events }: Talk): Promise<readonly string[]> =>
  (await events()).map((event) => event.type);

test.each([
  ['resume', true],
  ['resume, though nothing was stopped', false],
])('a stop that is heard after a later %s stops nothing, and the reply says so', async (_, isStopped) => {
  const talk = await stuck();
  const { stage, player, issue, said } = talk;
  if (isStopped) await player.say(issue, '/foreman stop');
  const before = (await types(talk)).filter((type) => type === 'stopped').length;
  const late = await stage.comment(issue, '/foreman stop');
  await player.say(issue, '/foreman resume');
  await player.hear(late);
  expect((await types(talk)).filter((type) => type === 'stopped')).toHaveLength(before);
  expect((await said()).at(-1)).toContain('It was heard late');
});

test('a stop that is heard in its turn stops, and one after a resume stops again', async () => {
  const talk = await stuck();
  await talk.player.say(talk.issue, '/foreman stop');
  await talk.player.say(talk.issue, '/foreman resume');
  await talk.player.say(talk.issue, '/foreman stop');
  expect((await types(talk)).filter((type) => type === 'stopped')).toHaveLength(2);
});

test('a resume that is heard after a later stop leaves the request stopped', async () => {
  const talk = await stuck();
  const { stage, player, issue, said } = talk;
  const late = await stage.comment(issue, '/foreman resume');
  await player.say(issue, '/foreman stop');
  await player.hear(late);
  expect(await types(talk)).not.toContain('resumed');
  expect((await said()).at(-1)).toContain('It was heard late');
});

test('a skip that is heard after a later retry leaves nothing out', async () => {
  const talk = await stuck();
  const { stage, player, issue, task, said } = talk;
  const late = await stage.comment(issue, `/foreman skip #${task}`);
  await player.say(issue, '/foreman stop');
  await player.say(issue, `/foreman retry #${task}`);
  await player.hear(late);
  expect(await types(talk)).not.toContain('skipped');
  expect((await said()).at(-1)).toContain('It was heard late');
  await player.say(issue, `/foreman skip #${task}`);
  expect(await types(talk)).toContain('skipped');
});

test('an approval that was written before the plan was shown means another one; with the hash it means this one', async () => {
  const talk = await openTalk({
    plans: [plan, { plan: { ...plan.plan, summary: 'Another way.' } }],
    work: { '1.1': [good('1.1')], '1.2': [good('1.2')] },
  });
  const { stage, player, issue, said } = talk;
  await player.say(issue, '/foreman plan two parts');
  const late = await stage.comment(issue, '/foreman approve');
  await player.say(issue, '/foreman the other way, please');
  await player.hear(late);
  expect(await types(talk)).not.toContain('approved');
  expect((await said()).at(-1)).toContain('It was heard late');
  await player.say(issue, '/foreman approve');
  expect(await types(talk)).toContain('approved');
});

/** Two parts in a repository where no run is over yet. */
const busy: Play = {
  plans: [plan, plan],
  work: { '1.1': [good('1.1')], '1.2': [good('1.2')] },
  around: (_step, deps) => ({
    ...deps,
    forge: {
      ...deps.forge,
      run: () => Promise.resolve(done({ id: 1, over: false, conclusion: null, attempt: 1 })),
    },
  }),
};

const plansAsked = ({ player }: Talk): number =>
  player.prompts.filter(({ about }) => about === 'plan').length;

test('a first comment that two runs hear at once is planned once', async () => {
  const talk = await openTalk(busy);
  const { stage, player, issue } = talk;
  const event = await stage.comment(issue, '/foreman write two parts');
  await Promise.all([player.hear(event), player.hear(event)]);
  expect(plansAsked(talk)).toBe(1);
  expect((await stage.picture()).issues).toHaveLength(3);
});

test('a first comment whose run is over and left no plan is planned by the next one that hears it', async () => {
  const talk = await openTalk({ ...busy, around: (_step, deps) => deps });
  const { stage, player, issue } = talk;
  const event = await stage.comment(issue, '/foreman write two parts');
  await player.take((at) => runIntake(at, event).then((heard) => ({ ...heard, next: 'nothing' as const })));
  await player.hear(event);
  expect(plansAsked(talk)).toBe(1);
  expect((await stage.picture()).issues).toHaveLength(3);
});

test('the same text written twice before anything is planned is planned once, and the second is told', async () => {
  const talk = await openTalk(busy);
  const { stage, player, issue, said } = talk;
  const one = await stage.comment(issue, '/foreman write two parts');
  const two = await stage.comment(issue, '/foreman write two parts');
  await Promise.all([player.hear(one), player.hear(two)]);
  expect(plansAsked(talk)).toBe(1);
  expect((await stage.picture()).issues).toHaveLength(3);
  expect((await said()).some((body) => body.includes('The plan is being made'))).toBe(true);
});

test('words about a task that are heard when the request has ended ask for nothing new, and the reply says how to', async () => {
  const { stage, player, issue, said, events } = await openTalk({
    plans: [plan, plan],
    work: { '1.1': [good('1.1')], '1.2': [good('1.2')] },
  });
  await player.say(issue, '/foreman write two parts');
  const on = taskIssue(await stage.picture(), '1.1').number;
  const late = await stage.comment(on, '/foreman make it blue');
  const ended = (await events()).at(-1);
  await player.hear({ ...late, createdAt: '2026-01-01T00:00:00Z' });
  expect((await events()).at(-1)).toEqual(ended);
  expect(player.prompts.filter(({ about }) => about === 'plan')).toHaveLength(1);
  expect((await said(on)).at(-1)).toContain('The request ended before this was heard');
  await player.say(on, '/foreman make it blue');
  expect(player.prompts.filter(({ about }) => about === 'plan')).toHaveLength(2);
});

test('a comment that a request has heard means nothing more once that has ended, whoever hears it again', async () => {
  const talk = await openTalk({
    plans: [plan, tasksPlan({ key: '2.1' }, { key: '2.2' }), plan],
    work: {
      '1.1': ['no block', 'no block', good('1.1'), good('1.1')],
      '1.2': [good('1.2'), good('1.2')],
      '2.1': [good('2.1')],
      '2.2': [good('2.2')],
    },
  });
  const { stage, player, issue, said } = talk;
  await player.say(issue, '/foreman write two parts');
  const task = taskIssue(await stage.picture(), '1.1').number;
  const more = await stage.comment(issue, '/foreman two more parts');
  await player.hear(more);
  const retry = await stage.comment(issue, `/foreman retry #${task}`);
  await player.hear(retry);
  expect((await types(talk)).at(-1)).toBe('finished');
  const rounds = async () =>
    [...(await stage.picture()).branches.keys()].filter((branch) => branch.endsWith('/journal')).length;
  expect([plansAsked(talk), await rounds()]).toEqual([2, 1]);
  await player.hear(more);
  expect([plansAsked(talk), await rounds()]).toEqual([2, 1]);

  await player.say(issue, '/foreman write them anew');
  expect([plansAsked(talk), await rounds()]).toEqual([3, 2]);
  const before = await said();
  await player.hear(more);
  await player.hear(retry);
  expect([plansAsked(talk), await rounds()]).toEqual([3, 2]);
  expect(await said()).toEqual(before);
});
