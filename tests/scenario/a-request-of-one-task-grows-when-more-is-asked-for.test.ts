import { expect, test } from 'vitest';
import { files, question } from '../helpers/deliveries.ts';
import { silence } from '../../src/app/intake/heard.ts';
import type { Heard } from '../../src/app/intake/heard.ts';
import { runIntake } from '../../src/app/intake/run-intake.ts';
import { during } from '../helpers/during.ts';
import type { Play } from '../helpers/player.ts';
import { partOf, singlePlan, tasksPlan } from '../helpers/plans.ts';
import { issueAt, openScene, redJobs, saidOn, taskIssue, textOn } from '../helpers/shop.ts';
import type { Scene } from '../helpers/shop.ts';
import type { TokenStep } from '../helpers/stage.ts';
import { openTalk } from '../helpers/talk.ts';

const good = (key: string): string => files({ [partOf(key)]: `part ${key}` });
const more = {
  plan: { ...tasksPlan({ key: '2.1', after: ['1.1'] }, { key: '2.2' }).plan, summary: 'Two more.' },
};
const play: Play = {
  plans: [singlePlan(), more],
  work: { '1.1': [good('1.1')], '2.1': [good('2.1')], '2.2': [good('2.2')] },
};

/** The whole of it is on the work branch, and one pull request into the default branch waits. */
async function expectWhole({ stage, player, issue }: Scene): Promise<void> {
  const picture = await stage.picture();
  expect(redJobs(player.jobs)).toEqual([]);
  const work = `foreman/${issue}/work`;
  for (const key of ['1.1', '2.1', '2.2']) expect(await textOn(stage, work, partOf(key))).toContain(key);
  expect(picture.issues).toHaveLength(3);
  const own = picture.pulls.find((pull) => pull.head === `foreman/${issue}/task-${issue}`);
  expect(own).toMatchObject({ base: work, merged: true });
  expect(own?.body).not.toContain('Closes #');
  expect(picture.pulls.filter((pull) => pull.open)).toEqual([
    expect.objectContaining({ head: work, base: 'main' }),
  ]);
  expect(issueAt(picture, issue).open).toBe(true);
  expect(taskIssue(picture, '2.1').open).toBe(false);
  expect(saidOn(issueAt(picture, issue)).some((body) => body.includes('is done: 3 tasks'))).toBe(true);
}

test.each<TokenStep>(['claim', 'checkpoint', 'settle'])(
  'what is asked for besides, heard before the only task’s %s, comes beside and behind that task',
  async (step) => {
    const scene = await during(step, play, ({ player, issue }) =>
      player.say(issue, '/foreman two more parts, please'),
    );
    await scene.player.say(scene.issue, '/foreman do one thing');
    await expectWhole(scene);
    const asked = scene.player.prompts.find((prompt) => prompt.user.includes('two more parts'));
    expect(asked?.user).toContain('1.1 (working): A referral programme');
  },
);

test('a task that was ready for review before the rest was approved is verified again on the work branch', async () => {
  const scene = await during('settle', play, ({ player, issue }) =>
    player.say(issue, '/foreman plan two more parts'),
  );
  const { stage, player, issue } = scene;
  await player.say(issue, '/foreman do one thing');
  const before = await stage.picture();
  expect(before.pulls).toEqual([expect.objectContaining({ base: 'main', open: true })]);
  expect([...before.branches.keys()]).not.toContain(`foreman/${issue}/work`);
  await player.say(issue, '/foreman approve');
  await expectWhole(scene);
});

test('a request whose only task is stuck takes more work, and that task goes on by retry', async () => {
  const scene = await openScene({
    ...play,
    work: { ...play.work, '1.1': ['no block', 'no block', good('1.1')] },
    plans: [
      singlePlan(),
      { plan: { ...tasksPlan({ key: '2.1' }, { key: '2.2' }).plan, summary: 'Two more.' } },
    ],
  });
  const { stage, player, issue } = scene;
  await player.say(issue, '/foreman do one thing');
  await player.say(issue, '/foreman two more parts, please');
  expect(taskIssue(await stage.picture(), '2.2').open).toBe(false);
  expect((await stage.picture()).pulls.some((pull) => pull.base === 'main')).toBe(false);
  await player.say(issue, `/foreman retry #${issue}`);
  await expectWhole(scene);
});

test('words under the question of the only task answer it and add nothing', async () => {
  const { stage, player, issue, events } = await openTalk({
    plans: [singlePlan()],
    work: { '1.1': [question('Which colour?'), good('1.1')] },
  });
  await player.say(issue, '/foreman do one thing');
  await player.say(issue, '/foreman blue, please');
  expect(player.prompts.at(-1)?.user).toContain('blue, please');
  expect((await events()).at(-1)?.type).toBe('finished');
  expect((await stage.picture()).issues).toHaveLength(1);
});

test('what is asked for after its end is a second request on the same issue', async () => {
  const { stage, player, issue } = await openTalk({
    plans: [
      singlePlan(),
      tasksPlan(
        { key: '1.1', title: 'Write part 2.1', boundaries: [partOf('2.1')] },
        { key: '1.2', title: 'Write part 2.2', boundaries: [partOf('2.2')] },
      ),
    ],
    work: { '1.1': [good('1.1'), good('2.1')], '1.2': [good('2.2')] },
  });
  await player.say(issue, '/foreman do one thing');
  await player.say(issue, '/foreman two more parts, please');
  const { branches } = await stage.picture();
  expect([...branches.keys()]).toContain(`foreman/${issue}.2/work`);
  expect([...branches.keys()]).not.toContain(`foreman/${issue}/work`);
});

const bad = { plan: { ...tasksPlan({ key: '2.1', after: ['9.9'] }, { key: '2.2' }).plan } };

test('where nothing comes of it only after the task has landed, the run that says so makes the end as well', async () => {
  let heard: Heard | null = null;
  const scene = await during(
    'settle',
    { ...play, plans: [singlePlan(), bad, bad] },
    async ({ stage, issue }) => {
      const job = {
        run: { id: 700, attempt: 1 },
        runUrl: 'https://github.test/runs/700',
        trigger: '/foreman',
      };
      heard = await runIntake(
        { deps: stage.deps('intake'), job },
        await stage.comment(issue, '/foreman two more parts, please'),
      );
    },
  );
  const { stage, player, issue } = scene;
  await player.say(issue, '/foreman do one thing');
  const ended = async () =>
    saidOn(issueAt(await stage.picture(), issue)).some((body) => body.includes('is done: 1 task'));
  expect(await ended()).toBe(false);
  await player.take(() => Promise.resolve(heard ?? silence('nothing was heard')));
  expect(player.jobs.slice(-3).map(({ name }) => name)).toEqual(['plan', 'publish', 'sweep']);
  expect(await ended()).toBe(true);
  expect((await stage.picture()).pulls).toEqual([expect.objectContaining({ base: 'main', open: true })]);
});

test('where nothing comes of what was asked for besides, the request of one task ends as it would have', async () => {
  const scene = await during('settle', { ...play, plans: [singlePlan(), bad, bad] }, ({ player, issue }) =>
    player.say(issue, '/foreman two more parts, please'),
  );
  const { stage, player, issue } = scene;
  await player.say(issue, '/foreman do one thing');
  const picture = await stage.picture();
  expect(picture.pulls).toEqual([expect.objectContaining({ base: 'main', open: true })]);
  const said = saidOn(issueAt(picture, issue));
  expect(said.some((body) => body.includes('nothing was added'))).toBe(true);
  expect(said.some((body) => body.includes('is done: 1 task'))).toBe(true);
});
