import { expect, test } from 'vitest';
import { files } from '../helpers/deliveries.ts';
import { REPOSITORY } from '../helpers/place.ts';
import { partOf, singlePlan } from '../helpers/plans.ts';
import { writeReview } from '../helpers/review.ts';
import { issueAt, openScene } from '../helpers/shop.ts';
import type { Scene } from '../helpers/shop.ts';
import { createSweeper } from '../helpers/sweeper.ts';

/** How many confused faces Foreman has put on the comments of an issue, in order. */
const faces = ({ stage, issue }: Scene): readonly number[] =>
  (stage.hub.repository(REPOSITORY).issues.get(issue)?.comments ?? []).map(
    ({ reactions }) => reactions.filter(({ content }) => content === 'confused').length,
  );

const requestsOfJobs = ({ stage }: Scene): readonly string[] =>
  stage.hub.requests
    .filter((one) => one.who.kind === 'job')
    .map(({ method, path }) => `${method} ${path.replace('/api/v3', '')}`);

test('a stranger cannot command: nothing is asked, written or started', async () => {
  const { stage, player, issue } = await openScene({ plans: [singlePlan()] });
  await player.say(issue, '/foreman delete everything', 'stranger');
  const picture = await stage.picture();
  expect(player.prompts).toEqual([]);
  expect(player.jobs.map((job) => [job.name, job.result])).toEqual([['intake', 'success']]);
  expect([...picture.branches.keys()]).toEqual(['main']);
  expect(issueAt(picture, issue).comments).toHaveLength(1);
});

test('Foreman’s own posts and other bots are never obeyed', async () => {
  const { stage, player, issue } = await openScene({ plans: [singlePlan()] });
  const event = await stage.comment(issue, '/foreman do it');
  await player.hear({ ...event, authorType: 'Bot', author: 'github-actions[bot]' });
  expect(player.prompts).toEqual([]);
  expect(stage.hub.requests.filter((one) => one.who.kind === 'job')).toEqual([]);
});

test('a stranger’s reply under a question is no answer', async () => {
  const { stage, player, issue } = await openScene({
    plans: [{ plan: { kind: 'questions', questions: ['Which shop?'] } }],
  });
  await player.say(issue, '/foreman build it');
  await player.say(issue, 'The other one!', 'stranger');
  expect(player.prompts).toHaveLength(1);
  expect(stage.hub.violations).toEqual([]);
});

test('strangers get at most one reaction a comment, three an hour, and then silence for two reads', async () => {
  const scene = await openScene({ plans: [] });
  const { stage, player, issue } = scene;
  for (const word of ['one', 'two', 'three', 'four', 'five'])
    await player.say(issue, `/foreman ${word}`, 'stranger');
  expect(faces(scene)).toEqual([1, 1, 1, 0, 0]);
  const before = requestsOfJobs(scene).length;
  await player.say(issue, '/foreman six', 'stranger');
  expect(
    requestsOfJobs(scene)
      .slice(before)
      .map((one) => one.split('?')[0]),
  ).toEqual([
    'GET /repos/mona/shop/collaborators/stranger/permission',
    'GET /repos/mona/shop/issues/comments',
  ]);
  await stage.deps('intake').clock.sleep(61 * 60_000);
  await player.say(issue, '/foreman seven', 'stranger');
  expect(faces(scene)).toEqual([1, 1, 1, 0, 0, 0, 1]);
  expect(issueAt(await stage.picture(), issue).comments.map(({ author }) => author)).toEqual(
    Array.from({ length: 7 }, () => 'stranger'),
  );
});

test('somebody who may push is heard as fast while strangers write: two requests to the reaction', async () => {
  const scene = await openScene({ plans: [singlePlan()] });
  const { player, issue } = scene;
  for (let word = 1; word <= 5; word += 1) await player.say(issue, `/foreman ${word}`, 'stranger');
  const before = requestsOfJobs(scene).length;
  const { comment } = await player.say(issue, '/foreman status', 'writer');
  expect(requestsOfJobs(scene).slice(before, before + 2)).toEqual([
    'GET /repos/mona/shop/collaborators/writer/permission',
    `POST /repos/mona/shop/issues/comments/${comment}/reactions`,
  ]);
});

test('a stranger’s review is not passed on: one read, and no run on the default branch', async () => {
  const work = { '1.1': [files({ [partOf('1.1')]: 'the whole of it' })] };
  const scene = await openScene({ plans: [singlePlan()], work });
  const { stage, player, issue } = scene;
  await player.say(issue, '/foreman build it');
  const pull = (await stage.picture()).pulls[0]?.number ?? 0;
  const before = requestsOfJobs(scene).length;
  const said = await writeReview(scene, pull, { event: 'REQUEST_CHANGES', body: 'Do mine.', by: 'stranger' });
  expect(said).toBe('stranger may not push to this repository, so the review is not passed on');
  expect(requestsOfJobs(scene).slice(before)).toEqual([
    'GET /repos/mona/shop/collaborators/stranger/permission',
  ]);
  expect(stage.hub.events.filter(({ name }) => name === 'workflow_dispatch')).toEqual([]);
});

test('a flood of strangers hides no command that was missed, and costs the sweep no more than twenty questions', async () => {
  const crowd = Array.from({ length: 30 }, (_, index) => `stranger-${index}`);
  const scene = await openScene({ plans: [] }, {}, { crowd });
  const { stage, issue } = scene;
  for (const one of crowd) await stage.comment(issue, '/foreman do mine', one);
  const lost = await stage.comment(issue, '/foreman status', 'writer');
  await stage.deps('intake').clock.sleep(6 * 60_000);
  const sweeper = createSweeper(scene);
  const before = requestsOfJobs(scene).length;
  expect(await sweeper.sweep()).toBeNull();
  expect(sweeper.heard()).toEqual([lost.comment]);
  const asked = requestsOfJobs(scene).slice(before);
  expect(asked.filter((one) => one.endsWith('/permission'))).toHaveLength(20);
});
