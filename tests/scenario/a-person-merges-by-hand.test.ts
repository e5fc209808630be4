import { expect, test } from 'vitest';
import { files } from '../helpers/deliveries.ts';
import { during } from '../helpers/during.ts';
import { at } from '../helpers/place.ts';
import { partOf, singlePlan, tasksPlan } from '../helpers/plans.ts';
import { sweep } from '../helpers/review.ts';
import { issueAt, openScene, redJobs, saidOn, textOn } from '../helpers/shop.ts';
import type { Scene } from '../helpers/shop.ts';

const [one, two] = [partOf('1.1'), partOf('1.2')];
const plan = tasksPlan({ key: '1.1' }, { key: '1.2', after: ['1.1'] });
const work = { '1.1': [files({ [one]: 'part one' })], '1.2': [files({ [two]: 'part two' })] };

const twice = (key: string): readonly string[] => {
  const bad = files({ [partOf(key)]: 'bad' });
  return [bad, bad];
};

type Method = 'merge' | 'squash';

/** A person merges the pull request of the branch as soon as it is there. */
async function merge({ stage }: Scene, branch: RegExp, method: Method): Promise<void> {
  const pull = (await stage.picture()).pulls.find(({ head, open }) => open && branch.test(head));
  if (!pull) throw new Error('There is nothing to merge.');
  const route = 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge';
  await stage.as('writer').request(route, { ...at, pull_number: pull.number, merge_method: method });
}

test.each<Method>(['merge', 'squash'])(
  'a task’s pull request is merged by %s before its leg ends: it is verified as it stands, and what depends on it goes on',
  async (method) => {
    const scene = await during('settle', { plans: [plan], work }, (now) => merge(now, /task-2$/, method));
    await scene.player.say(scene.issue, '/foreman write two parts');
    expect(redJobs(scene.player.jobs)).toEqual([]);
    expect(scene.player.prompts.map(({ about }) => about)).toEqual(['plan', '1.1', '1.2']);
    expect(scene.player.jobs.map(({ name }) => name)).toContain('verify merge 1.1');
    expect(await textOn(scene.stage, `foreman/${scene.issue}/work`, one)).toBe('part one\n');
    expect(await textOn(scene.stage, `foreman/${scene.issue}/work`, two)).toBe('part two\n');
    const said = saidOn(issueAt(await scene.stage.picture(), scene.issue)).join('\n');
    expect(said).toContain('a person merged it');
  },
);

test('what a person merged is red as it stands: a worker is told, and mends it', async () => {
  const scene = await during(
    'settle',
    {
      plans: [plan],
      work: { ...work, '1.1': [files({ [one]: 'bad' }), files({ [one]: 'good' })] },
      check: (textOf) => (textOf(one)?.includes('bad') ? 'it is bad' : null),
    },
    (now) => merge(now, /task-2$/, 'merge'),
  );
  await scene.player.say(scene.issue, '/foreman write two parts');
  expect(redJobs(scene.player.jobs)).toEqual([]);
  expect(scene.player.prompts.map(({ about }) => about)).toEqual(['plan', '1.1', '1.1', '1.2']);
  expect(scene.player.prompts[2]?.user).toContain('it is bad');
  expect(await textOn(scene.stage, `foreman/${scene.issue}/work`, one)).toBe('good\n');
});

test('a commit of a person on the request’s branch that merges no pull request is not taken over, and nothing is overwritten', async () => {
  const scene = await during('settle', { plans: [plan], work }, ({ stage, issue }) =>
    stage.commit(`foreman/${issue}/work`, { 'by-hand.txt': 'mine\n' }),
  );
  await scene.player.say(scene.issue, '/foreman write two parts');
  expect(redJobs(scene.player.jobs).map(({ why }) => why)[0]).toContain('nothing was overwritten');
  expect(await textOn(scene.stage, `foreman/${scene.issue}/work`, 'by-hand.txt')).toBe('mine\n');
});

test('the pull request of a single task is merged before its leg ends: the request is done, and says so', async () => {
  const single = { plans: [singlePlan()], work };
  const scene = await during('settle', single, (now) => merge(now, /task-1$/, 'squash'));
  await scene.player.say(scene.issue, '/foreman do one thing');
  expect(redJobs(scene.player.jobs)).toEqual([]);
  expect(await textOn(scene.stage, 'main', one)).toBe('part one\n');
  const said = saidOn(issueAt(await scene.stage.picture(), scene.issue)).join('\n');
  expect(said).toContain('a person merged it');
  expect(said).toContain('Request 1 is done');
});

test('a merge that no leg saw is found by the sweep', async () => {
  const failing = {
    plans: [plan],
    work: { ...work, '1.1': [files({ [one]: 'bad' }), files({ [one]: 'bad' })] },
    check: (textOf: (path: string) => string | undefined) =>
      textOf(one)?.includes('bad') && !textOf('FIX.md') ? 'it is bad' : null,
  };
  const scene = await openScene(failing);
  await scene.player.say(scene.issue, '/foreman write two parts');
  await scene.stage.commit(`foreman/${scene.issue}/task-2`, { 'FIX.md': 'by hand\n' });
  await merge(scene, /task-2$/, 'merge');
  await sweep(scene);
  expect(redJobs(scene.player.jobs)).toEqual([]);
  expect(await textOn(scene.stage, `foreman/${scene.issue}/work`, 'FIX.md')).toBe('by hand\n');
  expect(await textOn(scene.stage, `foreman/${scene.issue}/work`, two)).toBe('part two\n');
});

test('a task that a person merged and then left out stays so when they merge the next one', async () => {
  const red = (textOf: (path: string) => string | undefined): string | null =>
    textOf('FIX.md') === undefined ? 'it is bad' : null;
  const asked = {
    plans: [tasksPlan({ key: '1.1' }, { key: '1.2' })],
    work: { '1.1': twice('1.1'), '1.2': twice('1.2') },
    check: red,
  };
  const scene = await openScene(asked);
  await scene.player.say(scene.issue, '/foreman write two parts');
  await merge(scene, /task-2$/, 'merge');
  await sweep(scene);
  await scene.player.say(2, '/foreman skip #2');
  await scene.stage.commit(`foreman/${scene.issue}/task-3`, { 'FIX.md': 'by hand\n' });
  await merge(scene, /task-3$/, 'merge');
  await sweep(scene);
  const picture = await scene.stage.picture();
  expect(await textOn(scene.stage, `foreman/${scene.issue}/work`, one)).toBe('bad\n');
  const said = saidOn(issueAt(picture, scene.issue)).join('\n');
  expect(said).toContain('Request 1 is done: 2 tasks, 1 of them skipped');
  expect(said).toMatch(/\| 1\.1 \(#2\) Write part 1\.1 \| coding \| skipped \|/);
});
