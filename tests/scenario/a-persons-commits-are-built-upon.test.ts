import { describe, expect, it, test } from 'vitest';
import { files } from '../helpers/deliveries.ts';
import { during } from '../helpers/during.ts';
import { at } from '../helpers/place.ts';
import { partOf, singlePlan, tasksPlan } from '../helpers/plans.ts';
import type { Play } from '../helpers/player.ts';
import { sweep, writeReview } from '../helpers/review.ts';
import { openScene, redJobs, taskIssue, textOn } from '../helpers/shop.ts';
import type { Scene } from '../helpers/shop.ts';

const [one, two] = [partOf('1.1'), partOf('1.2')];
const plan = tasksPlan({ key: '1.1' }, { key: '1.2', after: ['1.1'] });
const MINE = { 'src/mine.txt': 'By hand.\n' };

/** What the person wrote counts: verification looks for it. */
const check: Play['check'] = (textOf) => (textOf(one)?.includes('bad') ? 'it is bad' : null);

const failing: Play = {
  plans: [plan],
  work: {
    '1.1': [files({ [one]: 'bad' }), files({ [one]: 'bad' }), files({ [one]: 'good' })],
    '1.2': [files({ [two]: 'part two' })],
  },
  check,
};

const branchOf = async ({ stage, issue }: Scene): Promise<string> =>
  `foreman/${issue}/task-${taskIssue(await stage.picture(), '1.1').number}`;

async function pullOf(scene: Scene): Promise<number> {
  const head = await branchOf(scene);
  return (await scene.stage.picture()).pulls.find((pull) => pull.head === head && pull.open)?.number ?? 0;
}

const landed = (scene: Scene, path: string) => textOn(scene.stage, `foreman/${scene.issue}/work`, path);

describe('a person commits on the branch of a task that waits for them, in a request of several', () => {
  it('and says retry: the next attempt sees the commit, builds on it, and both land', async () => {
    const scene = await openScene(failing);
    await scene.player.say(scene.issue, '/foreman write two parts');
    const branch = await branchOf(scene);
    const mine = await scene.stage.commit(branch, MINE);
    await scene.player.say(scene.issue, '/foreman retry #2 see my commit');
    expect(redJobs(scene.player.jobs)).toEqual([]);
    expect([await landed(scene, one), await landed(scene, 'src/mine.txt'), await landed(scene, two)]).toEqual(
      ['good\n', 'By hand.\n', 'part two\n'],
    );
    const route = 'GET /repos/{owner}/{repo}/compare/{basehead}';
    const basehead = `${mine}...foreman/${scene.issue}/work`;
    const { data } = await scene.stage.as('mona').request(route, { ...at, basehead });
    expect(data.behind_by).toBe(0);
  });

  it('and reviews: the same, with the remarks told', async () => {
    const scene = await openScene(failing);
    await scene.player.say(scene.issue, '/foreman write two parts');
    await scene.stage.commit(await branchOf(scene), MINE);
    await writeReview(scene, await pullOf(scene), { event: 'REQUEST_CHANGES', body: 'See my commit.' });
    expect(redJobs(scene.player.jobs)).toEqual([]);
    expect(scene.player.prompts.filter(({ about }) => about === '1.1').at(-1)?.user).toContain(
      'See my commit.',
    );
    expect([await landed(scene, one), await landed(scene, 'src/mine.txt')]).toEqual(['good\n', 'By hand.\n']);
  });
});

test('a person commits while the task is verified: it stops and asks; retry goes on from their commit', async () => {
  const scene = await during(
    'settle',
    {
      plans: [plan],
      work: { ...failing.work, '1.1': [files({ [one]: 'first' }), files({ [one]: 'second' })] },
    },
    async (now) => now.stage.commit(await branchOf(now), MINE),
  );
  await scene.player.say(scene.issue, '/foreman write two parts');
  expect(taskIssue(await scene.stage.picture(), '1.1').labels).toContain('foreman:failed');
  await scene.player.say(scene.issue, '/foreman retry #2');
  expect(redJobs(scene.player.jobs)).toEqual([]);
  expect([await landed(scene, one), await landed(scene, 'src/mine.txt')]).toEqual(['second\n', 'By hand.\n']);
});

test('the attempt on a person’s commit is red: the one after it builds on that commit too', async () => {
  const scene = await openScene({
    ...failing,
    work: {
      ...failing.work,
      '1.1': ['bad', 'bad', 'bad', 'good'].map((text) => files({ [one]: text })),
    },
  });
  await scene.player.say(scene.issue, '/foreman write two parts');
  await scene.stage.commit(await branchOf(scene), MINE);
  await scene.player.say(scene.issue, '/foreman retry #2');
  expect(redJobs(scene.player.jobs)).toEqual([]);
  expect([await landed(scene, one), await landed(scene, 'src/mine.txt')]).toEqual(['good\n', 'By hand.\n']);
});

describe('in a request of one task', () => {
  const single: Play = {
    plans: [singlePlan()],
    work: { '1.1': ['bad', 'bad', 'good'].map((text) => files({ [one]: text })) },
    check,
  };

  it('retry builds on what a person committed', async () => {
    const scene = await openScene(single);
    await scene.player.say(scene.issue, '/foreman do one thing');
    const branch = `foreman/${scene.issue}/task-${scene.issue}`;
    await scene.stage.commit(branch, MINE);
    await scene.player.say(scene.issue, `/foreman retry #${scene.issue}`);
    expect(redJobs(scene.player.jobs)).toEqual([]);
    expect(await textOn(scene.stage, branch, 'src/mine.txt')).toBe('By hand.\n');
    expect(await textOn(scene.stage, branch, one)).toBe('good\n');
  });

  const mergeable = async ({ stage, issue }: Scene): Promise<boolean> => {
    const pull = (await stage.picture()).pulls.find(({ head }) => head === `foreman/${issue}/task-${issue}`);
    const ask = { ...at, pull_number: pull?.number ?? 0 };
    for (let looks = 0; looks < 20; looks += 1) {
      const { data } = await stage.as('mona').request('GET /repos/{owner}/{repo}/pulls/{pull_number}', ask);
      if (data.mergeable !== null) return data.mergeable;
    }
    throw new Error('Nobody knows whether it can be merged.');
  };

  it('a default branch that clashes while it is worked on is what the next attempt is made on', async () => {
    const scene = await during(
      'checkpoint',
      {
        plans: [singlePlan()],
        work: { '1.1': [files({ [one]: 'mine' }), files({ [one]: 'main says, and mine' })] },
      },
      (now) => now.stage.commit('main', { [one]: 'main says\n' }),
    );
    await scene.player.say(scene.issue, '/foreman do one thing');
    expect(redJobs(scene.player.jobs)).toEqual([]);
    expect(scene.player.prompts.map(({ about }) => about)).toEqual(['plan', '1.1', '1.1']);
    expect(await mergeable(scene)).toBe(true);
    expect((await scene.stage.picture()).pulls).toHaveLength(1);
  });

  it('a default branch that clashes with what is offered takes it up again, once for what a person pushed', async () => {
    const scene = await openScene({
      plans: [singlePlan()],
      work: { '1.1': [files({ [one]: 'mine' }), files({ [one]: 'main says, and mine' })] },
    });
    await scene.player.say(scene.issue, '/foreman do one thing');
    await scene.stage.commit('main', { 'NEWS.md': 'news\n' });
    await sweep(scene);
    expect(scene.player.prompts).toHaveLength(2);
    await scene.stage.commit('main', { [one]: 'main says\n' });
    expect(await mergeable(scene)).toBe(false);
    await sweep(scene);
    await sweep(scene);
    expect(redJobs(scene.player.jobs)).toEqual([]);
    expect(scene.player.prompts.map(({ about }) => about)).toEqual(['plan', '1.1', '1.1']);
    expect(await mergeable(scene)).toBe(true);
    expect(await textOn(scene.stage, `foreman/${scene.issue}/task-${scene.issue}`, one)).toBe(
      'main says, and mine\n',
    );
    expect((await scene.stage.picture()).pulls).toHaveLength(1);
  });
});
