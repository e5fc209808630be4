import { describe, expect, it } from 'vitest';
import { files } from '../helpers/deliveries.ts';
import { at } from '../helpers/place.ts';
import { partOf, singlePlan, tasksPlan } from '../helpers/plans.ts';
import { endPull, offered, openFork, openPull } from '../helpers/pulls.ts';
import { passOn, sweep } from '../helpers/review.ts';
import { issueAt, openScene, redJobs, saidOn, textOn } from '../helpers/shop.ts';
import type { Scene } from '../helpers/shop.ts';

const [one, two] = [partOf('1.1'), partOf('1.2')];
const work = { '1.1': [files({ [one]: 'part one' })], '1.2': [files({ [two]: 'part two' })] };

/** A request of two tasks, done: its last pull request waits. */
async function doneScene() {
  const scene = await openScene({ plans: [tasksPlan({ key: '1.1' }, { key: '1.2' })], work });
  await scene.player.say(scene.issue, '/foreman write two parts');
  const { pulls } = await scene.stage.picture();
  const last = pulls.find(({ head }) => head === `foreman/${scene.issue}/work`)?.number ?? 0;
  return { ...scene, last };
}

async function singleScene() {
  const scene = await openScene({ plans: [singlePlan()], work });
  await scene.player.say(scene.issue, '/foreman do one thing');
  return { ...scene, last: offered(await scene.stage.picture(), scene.issue) };
}

const branches = async ({ stage }: Scene): Promise<readonly string[]> =>
  [...(await stage.picture()).branches.keys()].toSorted();

/** The first and the last words of the status. */
async function status({ stage, issue }: Scene): Promise<readonly (string | undefined)[]> {
  const said = saidOn(issueAt(await stage.picture(), issue)).find((text) => text.includes('foreman:status'));
  const lines = said?.split('\n').filter((line) => line !== '') ?? [];
  return [lines[0], lines.at(-2)];
}

describe('the last pull request of a request', () => {
  it.each(['merge', 'squash'] as const)('is merged by %s: that is told, and its branch goes', async (how) => {
    const scene = await doneScene();
    expect(await status(scene)).toEqual([
      `**Request 1 is done: 2 tasks. Please review pull request #${scene.last}.**`,
      expect.stringContaining(`Review and merge #${scene.last}`),
    ]);
    expect(await endPull(scene, scene.last, how)).toBe(`the end of #${scene.last} is passed on`);
    expect(redJobs(scene.player.jobs)).toEqual([]);
    expect(await branches(scene)).toEqual(['foreman/1/journal', 'main']);
    expect(await textOn(scene.stage, 'main', two)).toBe('part two\n');
    expect(await status(scene)).toEqual([
      `**Request 1 is done: 2 tasks. Pull request #${scene.last} is merged. Nothing is needed from you.**`,
      'What happens next: Nothing is needed from you. For more, write `/foreman <what you want>` on this issue.',
    ]);
  });

  it('is merged after a person committed on its branch: that branch stays', async () => {
    const scene = await doneScene();
    await scene.stage.commit('foreman/1/work', { 'by-hand.txt': 'mine\n' });
    await endPull(scene, scene.last, 'merge');
    expect(await branches(scene)).toContain('foreman/1/work');
    expect((await status(scene))[0]).toContain(`Pull request #${scene.last} is merged`);
  });

  it('is closed without a merge: what was made is kept, and the way back is told', async () => {
    const scene = await doneScene();
    await endPull(scene, scene.last, 'close');
    expect(redJobs(scene.player.jobs)).toEqual([]);
    expect(await branches(scene)).toContain('foreman/1/work');
    expect(await status(scene)).toMatchInlineSnapshot(`
      [
        "**Request 1 is done: 2 tasks. Pull request #6 was closed without a merge, so nothing of it came in.**",
        "What happens next: Nothing is needed from you. The branch of #6 keeps what was made: reopen #6 to merge it after all. For more, write \`/foreman <what you want>\` on this issue.",
      ]
    `);
    const named = { ...at, pull_number: scene.last };
    await scene.stage.as('writer').request('PATCH /repos/{owner}/{repo}/pulls/{pull_number}', {
      ...named,
      state: 'open',
    });
    await sweep(scene, 1);
    expect((await status(scene))[0]).toContain(`Please review pull request #${scene.last}.`);
  });

  it('is told of by `status` as well', async () => {
    const scene = await doneScene();
    await endPull(scene, scene.last, 'merge');
    await scene.player.say(scene.issue, '/foreman status');
    expect(saidOn(issueAt(await scene.stage.picture(), scene.issue)).at(-1)).toContain(
      `Pull request #${scene.last} is merged.`,
    );
  });
});

describe('the pull request of a single task', () => {
  it('is merged: that is told, and its branch goes', async () => {
    const scene = await singleScene();
    await endPull(scene, scene.last, 'squash');
    expect(redJobs(scene.player.jobs)).toEqual([]);
    expect(await branches(scene)).toEqual(['foreman/1/journal', 'main']);
    expect((await status(scene))[0]).toBe(
      `**Request 1 is done: 1 task. Pull request #${scene.last} is merged. Nothing is needed from you.**`,
    );
  });

  it('is closed without a merge: it is kept, and told', async () => {
    const scene = await singleScene();
    await endPull(scene, scene.last, 'close');
    expect(await branches(scene)).toContain('foreman/1/task-1');
    expect((await status(scene))[0]).toContain(`Pull request #${scene.last} was closed without a merge`);
  });
});

describe('what ends otherwise starts nothing', () => {
  it('a pull request of a person, one from a fork, and what Foreman itself lands', async () => {
    const scene = await openScene({ plans: [singlePlan()], work }, {}, { fork: true });
    const byHand = await openPull(scene, 'feature', { 'a.txt': 'a\n' });
    expect(await endPull(scene, byHand, 'merge')).toBe('the branch is none of ours');
    const fork = await openFork(scene, { 'b.txt': 'b\n' }, 'foreman/1/work');
    expect(await endPull(scene, fork, 'close')).toBe('the branch is none of ours');
    const event = scene.stage.hub.events.findLast(({ name }) => name === 'pull_request');
    const bot = JSON.parse(JSON.stringify(event?.payload).replaceAll('"type":"User"', '"type":"Bot"'));
    expect(await passOn(scene, bot)).toBe('what Foreman itself lands or takes away is no news');
    expect(scene.player.jobs).toEqual([]);
  });
});
