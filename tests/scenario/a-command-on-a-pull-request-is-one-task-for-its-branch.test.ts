import { describe, expect, it } from 'vitest';
import { files, question } from '../helpers/deliveries.ts';
import { during } from '../helpers/during.ts';
import { at } from '../helpers/place.ts';
import { partOf, singlePlan, tasksPlan } from '../helpers/plans.ts';
import { offered, openFork, openPull } from '../helpers/pulls.ts';
import { sweep } from '../helpers/review.ts';
import { issueAt, openScene, redJobs, saidOn, textOn } from '../helpers/shop.ts';
import type { Scene } from '../helpers/shop.ts';

const one = partOf('1.1');
const work = { '1.1': [files({ [one]: 'part one' })] };
const single = { plans: [singlePlan()], work };

/** A scene in which a person has opened a pull request from `feature`. */
async function pullScene(play: Parameters<typeof openScene>[0] = single) {
  const scene = await openScene(play);
  const pull = await openPull(scene, 'feature', { 'feature.txt': 'by hand\n' });
  return { ...scene, pull };
}

const wordsOn = async ({ stage }: Scene, number: number): Promise<readonly string[]> => {
  const { data } = await stage.as('mona').request(COMMENTS, { ...at, issue_number: number });
  return data.filter(({ user }) => user?.login.endsWith('[bot]')).map(({ body }) => body ?? '');
};
const COMMENTS = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';

describe('a command on an ordinary pull request', () => {
  it('is a request of one task: a branch from its head, and a pull request that goes to its branch', async () => {
    const scene = await pullScene();
    const { stage, player, pull } = scene;
    await player.say(pull, '/foreman add part one');
    expect(redJobs(player.jobs)).toEqual([]);
    const made = (await stage.picture()).pulls.find(({ number }) => number !== pull);
    expect(made).toMatchObject({ head: `foreman/${pull}/task-${pull}`, base: 'feature', open: true });
    expect(await textOn(stage, `foreman/${pull}/task-${pull}`, 'feature.txt')).toBe('by hand\n');
    expect(await textOn(stage, `foreman/${pull}/task-${pull}`, one)).toBe('part one\n');
    expect(await textOn(stage, 'feature', one)).toBeUndefined();
    const { branches, issues } = await stage.picture();
    expect([...branches.keys()].filter((name) => /\/(work|journal)$/.test(name))).toEqual([
      `foreman/${pull}/journal`,
    ]);
    expect(issues.map(({ number }) => number)).toEqual([scene.issue]);
    expect((await wordsOn(scene, pull)).at(-1)).toContain(`Request ${pull} is done: 1 task`);
    expect(made?.body.split('\n\n')[0]).toMatchInlineSnapshot(
      `"Foreman did this for request 2, asked for on pull request #2. It goes to the branch of that, \`feature\`."`,
    );
  });

  it('tells the foreman and the worker of the branch, as it stands there', async () => {
    const { player, pull } = await pullScene();
    await player.say(pull, '/foreman add part one');
    expect(player.prompts.map(({ about }) => about)).toEqual(['plan', '1.1']);
    expect(player.prompts[0]?.user).toContain('Plan exactly one task');
    expect(player.prompts.map(({ system }) => JSON.stringify(system).includes('feature.txt'))).toEqual([
      true,
      true,
    ]);
  });

  it('hears answer, status, stop, resume and skip as on an issue', async () => {
    const asking = { plans: [singlePlan()], work: { '1.1': [question('Which one?'), ...work['1.1']] } };
    const scene = await pullScene(asking);
    const { player, pull } = scene;
    await player.say(pull, '/foreman add part one');
    await player.say(pull, '/foreman status');
    expect((await wordsOn(scene, pull)).at(-1)).toContain(`Request ${pull} needs you: task 1.1 (#${pull})`);
    await player.say(pull, '/foreman stop');
    expect((await wordsOn(scene, pull)).at(-1)).toContain('is stopped');
    await player.say(pull, '/foreman resume');
    await player.say(pull, `/foreman answer #${pull} The first one.`);
    expect(redJobs(player.jobs)).toEqual([]);
    expect(await textOn(scene.stage, `foreman/${pull}/task-${pull}`, one)).toBe('part one\n');
  });

  it('a second one after the end is a second round, from where the branch is then', async () => {
    const scene = await pullScene({ ...single, plans: [singlePlan(), singlePlan()] });
    const { stage, player, pull } = scene;
    await player.say(pull, '/foreman add part one');
    const route = 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge';
    await stage.as('mona').request(route, { ...at, pull_number: offered(await stage.picture(), pull) });
    expect(await textOn(stage, 'feature', one)).toBe('part one\n');
    await player.say(pull, '/foreman add it once more');
    expect(player.prompts.map(({ about }) => about)).toEqual(['plan', '1.1', 'plan', '1.1']);
    expect(JSON.stringify(player.prompts.at(-1)?.system)).toContain(one);
  });

  it('takes configuration and profiles from the default branch alone', async () => {
    const scene = await openScene({ ...single, plans: [singlePlan(), singlePlan()] });
    const pull = await openPull(scene, 'feature', {
      '.github/foreman.yml': 'nonsense: true\n',
      '.github/foreman/profiles/coding.md': 'No profile at all.\n',
      '.github/foreman/profiles/foreman.md': 'No profile at all.\n',
    });
    await scene.player.say(pull, '/foreman add part one');
    expect(redJobs(scene.player.jobs)).toEqual([]);
    expect(await textOn(scene.stage, `foreman/${pull}/task-${pull}`, one)).toBe('part one\n');
  });

  it('goes on where the branch moves while it runs: the change is verified on its new head', async () => {
    let pull = 0;
    const scene = await during('checkpoint', single, ({ stage }) =>
      stage.commit('feature', { 'later.txt': 'meanwhile\n' }),
    );
    pull = await openPull(scene, 'feature', { 'feature.txt': 'by hand\n' });
    await scene.player.say(pull, '/foreman add part one');
    expect(redJobs(scene.player.jobs)).toEqual([]);
    expect(offered(await scene.stage.picture(), pull)).toBeGreaterThan(0);
    expect((await wordsOn(scene, pull)).at(-1)).toContain('is done');
  });

  it('what clashes with the branch later is made anew by the sweep', async () => {
    const again = { '1.1': [files({ [one]: 'part one' }), files({ [one]: 'part one, and theirs' })] };
    const scene = await pullScene({ ...single, work: again });
    await scene.player.say(scene.pull, '/foreman add part one');
    await scene.stage.commit('feature', { [one]: 'theirs\n' });
    await sweep(scene);
    expect(redJobs(scene.player.jobs)).toEqual([]);
    expect(scene.player.prompts.map(({ about }) => about)).toEqual(['plan', '1.1', '1.1']);
  });
});

describe('a command on a pull request is refused', () => {
  it('from a fork, with the reason and what to do; nothing of the fork is used', async () => {
    const scene = await openScene({ plans: [] }, {}, { fork: true });
    const pull = await openFork(scene, { 'fork.txt': 'theirs\n' });
    await scene.player.say(pull, '/foreman add part one');
    expect(scene.player.prompts).toEqual([]);
    expect([...(await scene.stage.picture()).branches.keys()]).toEqual(['main']);
    expect(await wordsOn(scene, pull)).toMatchInlineSnapshot(`
      [
        "**Request 2 was not taken up: this pull request comes from a fork, and Foreman works on branches of this repository alone.** Nothing was read or changed.

      What happens next: Nothing is needed from you. To have it done, push the branch to this repository, open a pull request from there, and write \`/foreman <what you want>\` on that; or open an issue and write it there.

      <!-- foreman:reply request=2 nonce=reply000001000009 -->",
      ]
    `);
    await scene.player.say(pull, '/foreman status');
    expect(await wordsOn(scene, pull)).toHaveLength(2);
  });

  it('when it is closed', async () => {
    const scene = await pullScene({ plans: [] });
    const route = 'PATCH /repos/{owner}/{repo}/pulls/{pull_number}';
    await scene.stage.as('mona').request(route, { ...at, pull_number: scene.pull, state: 'closed' });
    await scene.player.say(scene.pull, '/foreman add part one');
    expect(scene.player.prompts).toEqual([]);
    expect(await wordsOn(scene, scene.pull)).toMatchInlineSnapshot(`
      [
        "**Request 2 was not taken up: this pull request is closed, so nothing can be added to its branch.** Nothing was read or changed.

      What happens next: Nothing is needed from you. Open it again and write \`/foreman <what you want>\` here, or write it on an issue.

      <!-- foreman:reply request=2 nonce=reply000001000008 -->",
      ]
    `);
  });

  it('with a plan of several tasks, after one repair: the parts are told, and one of them can be asked for at once', async () => {
    const several = tasksPlan({ key: '1.1' }, { key: '1.2' });
    const scene = await pullScene({ plans: [several, several, singlePlan()], work });
    const { player, pull, stage } = scene;
    await player.say(pull, '/foreman add two parts');
    expect(redJobs(player.jobs)).toEqual([]);
    expect([...(await stage.picture()).branches.keys()]).toEqual([
      'feature',
      `foreman/${pull}/journal`,
      'main',
    ]);
    expect(await wordsOn(scene, pull)).toMatchInlineSnapshot(`
      [
        "**Request 2 was declined; nothing was changed.**

      It would take 2 tasks:

      - Write part 1.1
      - Write part 1.2

      On a pull request Foreman does one task, whose own pull request goes to its branch. Ask for one of these parts here, or for all of them on an issue.

      What happens next: Nothing is needed from you. \`/foreman <the request in other words>\` tries again.

      <!-- foreman:reply request=2 nonce=word000000000004 -->",
        "**Request 2 was declined, the reason stands below. Nothing is needed from you.**

      Cost so far: less than $0.01; 2 model calls, 200 tokens in (0 from cache), 20 out.

      - Cost of foreman: less than $0.01

      Last written by [this run](https://github.test/runs/1).

      What happens next: Nothing is needed from you. For more, write \`/foreman <what you want>\` on this issue.

      <!-- foreman:status request=2 nonce=word000000000001 -->",
      ]
    `);
    await player.say(pull, '/foreman add part one');
    expect(player.prompts.map(({ about }) => about)).toEqual(['plan', 'plan', 'plan', '1.1']);
    const made = (await stage.picture()).pulls.find(({ number }) => number !== pull);
    expect(made).toMatchObject({ head: `foreman/${pull}.2/task-${pull}`, base: 'feature' });
  });
});

describe('a fork whose branch bears the name of one of ours', () => {
  it('is never taken for ours: closing its pull request stops nothing', async () => {
    const scene = await openScene(single, {}, { fork: true });
    await scene.player.say(scene.issue, '/foreman do one thing');
    const ours = offered(await scene.stage.picture(), scene.issue);
    const pull = await openFork(
      scene,
      { 'fork.txt': 'theirs\n' },
      `foreman/${scene.issue}/task-${scene.issue}`,
    );
    const { forge } = scene.stage.deps('settle');
    const heads = [`foreman/${scene.issue}/task-${scene.issue}`];
    const seen = await forge.look({
      ...{ issue: scene.issue, prefix: `foreman/${scene.issue}/`, focus: [], heads, claimer: null },
      ...{ commits: [], folders: [], texts: [] },
    });
    expect(pull).not.toBe(ours);
    expect(seen.kind === 'done' && seen.value.pulls.map(({ number }) => number)).toEqual([ours]);
    expect(saidOn(issueAt(await scene.stage.picture(), scene.issue)).length).toBeGreaterThan(0);
  });
});
