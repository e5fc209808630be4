import { expect, test } from 'vitest';
import { files, nothingToDo, question, report } from '../helpers/deliveries.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { openScene, redJobs, taskIssue } from '../helpers/shop.ts';
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

test('a task makes at most one notification besides its issue and pull request, and the request few', async () => {
  const scene = await openScene({ plans: [plan], work });
  await scene.player.say(scene.issue, '/foreman write five parts');
  const asked = taskIssue(await scene.stage.picture(), '2.1').number;
  await scene.player.say(asked, 'Ten, please.');
  expect(redJobs(scene.player.jobs)).toEqual([]);
  const picture = await scene.stage.picture();
  const ours = notices(scene).filter(({ by }) => by.endsWith('[bot]'));
  const tasks = picture.issues.filter(({ number }) => number !== scene.issue);
  expect(tasks.filter(({ open }) => open)).toEqual([]);
  const perTask = tasks.map(({ number, title }) => {
    const pulls = picture.pulls.filter(({ head }) => head === `foreman/${scene.issue}/task-${number}`);
    const places = [number, ...pulls.map((pull) => pull.number)];
    const made = ours.filter(
      ({ on, what }) => places.includes(on) && what !== 'issues' && what !== 'pull_request',
    );
    return [title, pulls.length, made.length];
  });
  expect(perTask).toEqual([
    ['Write part 1.1', 1, 0],
    ['Write part 1.2', 0, 1],
    ['Write part 1.3', 1, 1],
    ['Write part 2.1', 1, 1],
    ['Write part 2.2', 0, 1],
  ]);
  // On the request's own issue stand the status, edited in place, and nothing else of ours.
  expect(ours.filter(({ on, what }) => on === scene.issue && what === 'issue_comment')).toHaveLength(1);
  const finals = picture.pulls.filter(({ base }) => base === 'main').map(({ number }) => number);
  expect(ours.filter(({ on }) => finals.includes(on)).map(({ what }) => what)).toEqual(['pull_request']);
});
