import { expect, test } from 'vitest';
import { replay } from '../../src/flow/replay.ts';
import { listStatuses } from '../../src/sandbox/hub/ops/statuses.ts';
import { readJournal } from '../../src/text/journal-lines.ts';
import { files } from '../helpers/deliveries.ts';
import { CI_FILES, createHubCi } from '../helpers/hub-ci.ts';
import { REPOSITORY } from '../helpers/place.ts';
import { partOf, singlePlan, tasksPlan } from '../helpers/plans.ts';
import { issueAt, openScene, redJobs, saidOn, taskIssue, textOn } from '../helpers/shop.ts';
import type { Scene } from '../helpers/shop.ts';

const DISPATCH = CI_FILES('mode: dispatch, workflow: ci.yml, required: [test]');
const chain = [tasksPlan({ key: '1.1' }, { key: '2.1', after: ['1.1'] })];
const work = {
  '1.1': [files({ [partOf('1.1')]: 'one' }), files({ [partOf('1.1')]: 'one, better' })],
  '2.1': [files({ [partOf('2.1')]: 'two' })],
};

async function entriesOf({ stage, issue }: Scene) {
  const text = await textOn(stage, `foreman/${issue}/journal`, 'journal/000001.jsonl');
  const read = readJournal([text ?? '']);
  if (!read.ok) throw new Error(read.error.why);
  return read.value;
}

test('a leg waits in the journal while CI runs, nothing behind it starts, and green lands it with the required status on the exact commit', async () => {
  const scene = await openScene({ plans: chain, work }, DISPATCH);
  const { stage, player, issue } = scene;
  const ci = createHubCi(scene);
  await player.say(issue, '/foreman do two things');
  const waiting = replay(await entriesOf(scene));
  expect(waiting?.live.map(({ awaits }) => awaits?.by)).toEqual(['dispatch']);
  expect(waiting?.tasks.map(({ status }) => status)).toEqual(['working', 'waiting']);
  expect(saidOn(issueAt(await stage.picture(), issue)).join('\n')).toContain(
    'waits for the repository’s own checks',
  );
  expect(await ci.hear()).toBe(`CI says nothing new of request ${issue}`);

  expect(ci.play()).toBe(1);
  await ci.hear();
  const [landed] = (await entriesOf(scene)).flatMap(({ event }) => (event.type === 'landed' ? [event] : []));
  const statuses = listStatuses(stage.hub.repository(REPOSITORY), landed?.to ?? '');
  expect(statuses.map(({ context, state }) => `${context} ${state}`).toSorted()).toEqual([
    'foreman/verify success',
    'test success',
  ]);

  expect(ci.play()).toBe(1);
  await ci.hear();
  const done = replay(await entriesOf(scene));
  expect(done?.tasks.map(({ status }) => status)).toEqual(['landed', 'landed']);
  expect(done?.phase).toBe('finished');
  expect((await stage.picture()).pulls.at(-1)).toMatchObject({ base: 'main', open: true });
  expect(redJobs(player.jobs)).toEqual([]);
});

test('red sends the task back once with the name of the check, as a red verify job does', async () => {
  const scene = await openScene({ plans: chain, work }, DISPATCH);
  const { player, stage, issue } = scene;
  const ci = createHubCi(scene);
  await player.say(issue, '/foreman do two things');
  ci.play('failure');
  await ci.hear();
  const said = saidOn(taskIssue(await stage.picture(), '1.1'));
  expect(said.join('\n')).toContain('by the repository’s own checks: test is red.');
  expect(player.prompts.at(-1)?.user).toContain('test is red');
  const [task] = replay(await entriesOf(scene))?.tasks ?? [];
  expect(task).toMatchObject({ attempts: 1, status: 'working' });
  ci.play();
  await ci.hear();
  expect(replay(await entriesOf(scene))?.tasks[0]?.status).toBe('landed');
});

test('a second look changes nothing: what CI said is settled once', async () => {
  const scene = await openScene({ plans: chain, work }, DISPATCH);
  const ci = createHubCi(scene);
  await scene.player.say(scene.issue, '/foreman do two things');
  ci.play();
  await ci.hear();
  const before = (await entriesOf(scene)).length;
  expect(await ci.hear()).toContain('nothing new');
  expect((await entriesOf(scene)).slice(before).map(({ event }) => event.type)).toEqual([]);
});

test('a plan of one task says the verdict on the head of its pull request as well', async () => {
  const scene = await openScene(
    { plans: [singlePlan()], work: { '1.1': [files({ [partOf('1.1')]: 'the whole of it' })] } },
    DISPATCH,
  );
  const ci = createHubCi(scene);
  await scene.player.say(scene.issue, '/foreman do one thing');
  ci.play();
  await ci.hear();
  const { stage, issue } = scene;
  const head = (await stage.picture()).branches.get(`foreman/${issue}/task-${issue}`) ?? '';
  const statuses = listStatuses(stage.hub.repository(REPOSITORY), head);
  expect(statuses.map(({ context, state }) => `${context} ${state}`).toSorted()).toEqual([
    'foreman/verify success',
    'test success',
  ]);
  expect(replay(await entriesOf(scene))?.outcome).toBe('done');
});
