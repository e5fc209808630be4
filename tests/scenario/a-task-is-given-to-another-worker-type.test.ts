import { expect, test } from 'vitest';
import { runIntake } from '../../src/app/intake/run-intake.ts';
import type { Deps } from '../../src/app/deps.ts';
import { files } from '../helpers/deliveries.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import type { Play } from '../helpers/player.ts';
import { redJobs, taskIssue } from '../helpers/shop.ts';
import { openTalk } from '../helpers/talk.ts';
import type { Talk } from '../helpers/talk.ts';

const plan = tasksPlan({ key: '1.1' }, { key: '1.2' });
const part = (text: string): string => files({ [partOf('1.1')]: text });
const other = { '1.2': [files({ [partOf('1.2')]: 'b' })] };
const check = (textOf: (path: string) => string | undefined): string | null =>
  textOf(partOf('1.1'))?.includes('code') ? 'not ok 1 - the guide reads well' : null;

const redirectOf = async ({ stage }: Talk): Promise<string> =>
  `/foreman redirect #${taskIssue(await stage.picture(), '1.1').number} worker:documentation it is prose`;

const pullOf = async ({ stage }: Talk) => {
  const { number } = taskIssue(await stage.picture(), '1.1');
  return (await stage.picture()).pulls.filter(({ head }) => head.endsWith(`/task-${number}`));
};

/** The step's changes go through this. */
const changing = (
  step: string,
  change: (
    deps: Deps,
    changes: Parameters<Deps['forge']['change']>[0],
  ) => ReturnType<Deps['forge']['change']>,
): NonNullable<Play['around']> => {
  return (now, deps) =>
    now === step ? { ...deps, forge: { ...deps.forge, change: (changes) => change(deps, changes) } } : deps;
};

test('its pull request stays and names the worker that did what stands on it', async () => {
  const work = { '1.1': [part('code'), part('more code'), part('prose')], ...other };
  const talk = await openTalk({ plans: [plan], work, check });
  await talk.player.say(talk.issue, '/foreman write both');
  const firstLine = async (): Promise<string | undefined> => (await pullOf(talk))[0]?.body.split('\n')[0];
  expect(await firstLine()).toBe('Task 1.1 (#2) of request 1 (#1), done by a `coding` worker.');
  await talk.player.say(talk.issue, await redirectOf(talk));
  expect(await pullOf(talk)).toEqual([expect.objectContaining({ merged: true })]);
  expect(await firstLine()).toBe('Task 1.1 (#2) of request 1 (#1), done by a `documentation` worker.');
  const [, , third] = talk.player.prompts.filter(({ about }) => about === '1.1');
  expect(third?.user).toContain('more code');
  expect(redJobs(talk.player.jobs)).toEqual([]);
});

test('what a person made of its first line stays as they left it', async () => {
  const work = { '1.1': [part('code'), part('more code'), part('prose')], ...other };
  const talk = await openTalk({ plans: [plan], work, check });
  await talk.player.say(talk.issue, '/foreman write both');
  const [pull] = await pullOf(talk);
  await talk.stage.editBody(pull?.number ?? 0, (pull?.body ?? '').replace('done by', 'begun by'));
  await talk.player.say(talk.issue, await redirectOf(talk));
  expect((await pullOf(talk))[0]?.body).toMatch(/^Task 1\.1 .*, begun by a `coding` worker\.\n/);
});

test.each([
  ['could not be made', 0],
  ['was made and put on, with both answers lost', 9],
])('its label is right also where the new one %s', async (_what, done) => {
  let lost = 0;
  const around = changing('intake', async (deps, changes) => {
    const isLabel = changes.some((one) => one.do === 'create-label' || one.do === 'add-labels');
    if (!isLabel || (lost += 1) > 2) return deps.forge.change(changes);
    if (done > 0) await deps.forge.change(changes);
    return changes.map(() => ({ kind: 'unknown', message: 'the answer was lost' }));
  });
  const work = { '1.1': ['QUESTION: Which?', part('prose')], ...other };
  const talk = await openTalk({ plans: [plan], work, check, around });
  await talk.player.say(talk.issue, '/foreman write both');
  await talk.player.say(talk.issue, await redirectOf(talk));
  const { labels } = taskIssue(await talk.stage.picture(), '1.1');
  expect(labels.filter((name) => /^(worker|foreman):/.test(name))).toEqual([
    'foreman:done',
    'worker:documentation',
  ]);
});

test('a leg whose checkpoint was on its way when it lost the task shows nothing any more', async () => {
  const held: { talk?: Talk } = {};
  const opened: string[] = [];
  const around = changing('checkpoint', async (deps, changes) => {
    const { talk } = held;
    const pull = changes.find((one) => one.do === 'open-pull');
    if (!talk || !pull) {
      if (pull) opened.push(pull.body.split('\n')[0] ?? '');
      return deps.forge.change(changes);
    }
    delete held.talk;
    const event = await talk.stage.comment(talk.issue, await redirectOf(talk));
    const job = { run: { id: 900, attempt: 1 }, runUrl: 'https://github.test/runs/900', trigger: '/foreman' };
    await runIntake({ deps: talk.stage.deps('intake'), job }, event);
    return changes.map(() => ({ kind: 'unknown', message: 'the answer was lost' }));
  });
  const work = { '1.1': [part('code'), part('prose')], ...other };
  const talk = await openTalk({ plans: [plan], work, check, around });
  held.talk = talk;
  await talk.player.say(talk.issue, '/foreman write both');
  await talk.player.wake('1');
  expect(opened).toEqual([
    'Task 1.2 (#3) of request 1 (#1), done by a `coding` worker.',
    'Task 1.1 (#2) of request 1 (#1), done by a `documentation` worker.',
  ]);
  expect(await pullOf(talk)).toEqual([expect.objectContaining({ merged: true })]);
  expect(redJobs(talk.player.jobs)).toEqual([]);
});
