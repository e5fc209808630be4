import { expect, test } from 'vitest';
import { findMarker } from '../../src/text/markers.ts';
import { files, nothingToDo, question, report } from '../helpers/deliveries.ts';
import { during } from '../helpers/during.ts';
import { lookupOf } from '../helpers/lookups.ts';
import { partOf, singlePlan, tasksPlan } from '../helpers/plans.ts';
import { issueAt, openScene, redJobs, saidOn, taskIssue } from '../helpers/shop.ts';
import type { Scene } from '../helpers/shop.ts';

const plan = tasksPlan(
  { key: '1.1' },
  { key: '1.2', worker: 'research', boundaries: [] },
  { key: '1.3' },
  { key: '2.1', after: ['1.1'] },
  { key: '2.2', after: ['1.2'] },
);
const good = (key: string): string => files({ [partOf(key)]: `part ${key}` });
const work = {
  '1.1': [good('1.1')],
  '1.2': [report('Water is wet.')],
  '1.3': ['no blocks at all', good('1.3')],
  '2.1': [question('Five or ten?'), good('2.1')],
  '2.2': [nothingToDo('It is all there.')],
};

/** What people are notified of: each issue, comment, review and pull request that somebody opened, with its author and place. */
function notices({
  stage,
}: Scene): readonly { readonly what: string; readonly on: number; readonly by: string }[] {
  return stage.hub.events.flatMap(({ name, payload, actor }) => {
    const made =
      payload['action'] === 'opened' || payload['action'] === 'created' || payload['action'] === 'submitted';
    const kind = [
      'issues',
      'issue_comment',
      'pull_request',
      'pull_request_review',
      'pull_request_review_comment',
      'commit_comment',
    ];
    if (!made || !kind.includes(name)) return [];
    const place = Object(payload['issue'] ?? payload['pull_request']);
    return [{ what: name, on: Number(place.number), by: actor }];
  });
}

/** What comments were edited to, which notifies nobody. */
const edits = ({ stage }: Scene): string =>
  stage.hub.events
    .filter(({ name, payload }) => name === 'issue_comment' && payload['action'] === 'edited')
    .map(({ payload }) => String(Object(payload['comment']).body))
    .join('\n');

const ownNotices = (scene: Scene) => notices(scene).filter(({ by }) => by.endsWith('[bot]'));

/** For each task its title, how many pull requests it has, and what else of ours notified anybody about it. */
async function perTask(scene: Scene): Promise<readonly (readonly [string, number, number])[]> {
  const picture = await scene.stage.picture();
  const ours = ownNotices(scene);
  const tasks = picture.issues.filter(({ number }) => number !== scene.issue);
  return tasks.map(({ number, title }) => {
    const pulls = picture.pulls.filter(({ head }) => head === `foreman/${scene.issue}/task-${number}`);
    const places = [number, ...pulls.map((pull) => pull.number)];
    const made = ours.filter(
      ({ on, what }) => places.includes(on) && what !== 'issues' && what !== 'pull_request',
    );
    return [title, pulls.length, made.length];
  });
}

test('a task makes at most one notification besides its issue and pull request, and the request few', async () => {
  const scene = await openScene({ plans: [plan], work });
  await scene.player.say(scene.issue, '/foreman write five parts');
  const asked = taskIssue(await scene.stage.picture(), '2.1').number;
  await scene.player.say(asked, 'Ten, please.');
  expect(redJobs(scene.player.jobs)).toEqual([]);
  const picture = await scene.stage.picture();
  expect(picture.issues.filter(({ number, open }) => number !== scene.issue && open)).toEqual([]);
  const ours = ownNotices(scene);
  expect(await perTask(scene)).toEqual([
    ['Write part 1.1', 1, 0],
    ['Write part 1.2', 0, 1],
    ['Write part 1.3', 1, 0],
    ['Write part 2.1', 1, 1],
    ['Write part 2.2', 0, 1],
  ]);
  // On the request's own issue stand the status, edited in place, and nothing else of ours.
  expect(ours.filter(({ on, what }) => on === scene.issue && what === 'issue_comment')).toHaveLength(1);
  const finals = picture.pulls.filter(({ base }) => base === 'main').map(({ number }) => number);
  expect(ours.filter(({ on }) => finals.includes(on)).map(({ what }) => what)).toEqual(['pull_request']);
});

test('a task that fails twice makes one, the question, which holds both attempts; the status says meanwhile that it is tried again', async () => {
  const wells = ['sand', 'stones', 'water'].map((text) => files({ [partOf('1.1')]: text }));
  const scene = await openScene({
    plans: [tasksPlan({ key: '1.1' }, { key: '1.2' })],
    work: { '1.1': wells, '1.2': [good('1.2')] },
    check: (textOf) => {
      const found = textOf(partOf('1.1'));
      return found === undefined || found.includes('water') ? null : `the well holds ${found.trim()}`;
    },
  });
  await scene.player.say(scene.issue, '/foreman dig a well');
  expect(redJobs(scene.player.jobs)).toEqual([]);
  expect(await perTask(scene)).toEqual([
    ['Write part 1.1', 1, 1],
    ['Write part 1.2', 1, 0],
  ]);
  const failed = taskIssue(await scene.stage.picture(), '1.1');
  const [asked = ''] = saidOn(failed);
  expect(asked).toContain('the well holds stones');
  expect(asked).toMatch(/Tried before, attempt 1[\s\S]*the change/i);
  expect(edits(scene)).toContain('attempt 2, since verification failed');
  await scene.player.say(failed.number, `/foreman retry #${failed.number}`);
  expect(scene.player.prompts.findLast(({ about }) => about === '1.1')?.user).toContain(
    'the well holds stones',
  );
  expect(await perTask(scene)).toEqual([
    ['Write part 1.1', 1, 1],
    ['Write part 1.2', 1, 0],
  ]);
});

test('so does the task of a request that has no other: status and contract stand on its issue, and then the question, nothing between', async () => {
  const scene = await openScene({
    plans: [singlePlan()],
    work: { '1.1': [files({ 'elsewhere.txt': 'x' }), files({ 'beyond.txt': 'x' })] },
  });
  await scene.player.say(scene.issue, '/foreman write one part');
  const said = saidOn(issueAt(await scene.stage.picture(), scene.issue));
  expect(ownNotices(scene)).toHaveLength(3);
  expect(said.map((body) => findMarker(body)?.kind).sort()).toEqual(['question', 'status', 'task']);
  expect(said.join('\n')).toMatch(/beyond\.txt[\s\S]*Tried before, attempt 1[\s\S]*elsewhere\.txt/);
});

const TEN = 'The reward is ten per cent.';

test('what the foreman answers by itself makes none; the question after it makes the one, and the answer of a person is followed by none', async () => {
  const wells = ['sand', 'water'].map((text) => files({ [partOf('1.1')]: text }));
  const [sand = '', water = ''] = wells;
  const scene = await openScene({
    plans: [tasksPlan({ key: '1.1' }, { key: '1.2' })],
    work: { '1.1': [question('How much?'), sand, water], '1.2': [question('How much?'), good('1.2')] },
    lookups: {
      '1.1': [lookupOf({ answer: 'Ten per cent.', quotation: TEN })],
      '1.2': [lookupOf({ answer: 'Ten per cent.', quotation: TEN })],
    },
    check: (textOf) => (textOf(partOf('1.1'))?.includes('sand') ? 'the well is dry' : null),
  });
  await scene.player.say(scene.issue, `/foreman dig a well. ${TEN}`);
  expect(await perTask(scene)).toEqual([
    ['Write part 1.1', 1, 1],
    ['Write part 1.2', 1, 0],
  ]);
  const asked = taskIssue(await scene.stage.picture(), '1.1');
  expect(saidOn(asked).join()).toMatch(
    /the well is dry[\s\S]*Answered by Foreman itself[\s\S]*ten per cent/i,
  );
  await scene.player.say(asked.number, `/foreman answer #${asked.number} Dig deeper.`);
  expect(redJobs(scene.player.jobs)).toEqual([]);
  expect(taskIssue(await scene.stage.picture(), '1.1').open).toBe(false);
  expect(await perTask(scene)).toEqual([
    ['Write part 1.1', 1, 1],
    ['Write part 1.2', 1, 0],
  ]);
});

test('a word of a person is a mandate: what is asked and what is reported on it are two, with the answer between', async () => {
  const scene = await openScene({
    plans: [tasksPlan({ key: '1.1', worker: 'research', boundaries: [] }, { key: '1.2' })],
    work: { '1.1': [question('Which water?'), report('Water is wet.')], '1.2': [good('1.2')] },
  });
  await scene.player.say(scene.issue, '/foreman look at water');
  const asked = taskIssue(await scene.stage.picture(), '1.1');
  expect((await perTask(scene))[0]).toEqual(['Write part 1.1', 0, 1]);
  await scene.player.say(asked.number, 'All of it.');
  expect((await perTask(scene))[0]).toEqual(['Write part 1.1', 0, 2]);
  const kinds = taskIssue(await scene.stage.picture(), '1.1').comments.map(({ author, body }) =>
    author.endsWith('[bot]') ? findMarker(body)?.kind : author,
  );
  expect(kinds).toEqual(['question', 'mona', 'report']);
});

test('words about a task at work are answered once, and that it landed without them is told by an edit', async () => {
  const scene = await during(
    'checkpoint',
    {
      plans: [tasksPlan({ key: '1.1' }, { key: '1.2' })],
      work: { '1.1': [good('1.1')], '1.2': [good('1.2')] },
    },
    async ({ player, stage }) => {
      await player.say(taskIssue(await stage.picture(), '1.1').number, '/foreman make it blue');
    },
  );
  await scene.player.say(scene.issue, '/foreman write two parts');
  expect(await perTask(scene)).toEqual([
    ['Write part 1.1', 1, 1],
    ['Write part 1.2', 1, 0],
  ]);
  expect(edits(scene)).toContain('has landed without what you said');
});
