import { expect, test } from 'vitest';
import { replay } from '../../src/flow/replay.ts';
import { listStatuses } from '../../src/sandbox/hub/ops/statuses.ts';
import { readJournal } from '../../src/text/journal-lines.ts';
import { files } from '../helpers/deliveries.ts';
import { CI_FILES, createHubCi } from '../helpers/hub-ci.ts';
import { REPOSITORY } from '../helpers/place.ts';
import { partOf, singlePlan, tasksPlan } from '../helpers/plans.ts';
import { issueAt, notesOf, openScene, redJobs, saidOn, textOn } from '../helpers/shop.ts';
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
  const { player, issue } = scene;
  const ci = createHubCi(scene);
  await player.say(issue, '/foreman do two things');
  ci.play('failure');
  await ci.hear();
  expect(await notesOf(scene, '1.1')).toContain('by the repository’s own checks: test is red.');
  expect(player.prompts.at(-1)?.user).toContain('test is red');
  const [task] = replay(await entriesOf(scene))?.tasks ?? [];
  expect(task).toMatchObject({ attempts: 1, status: 'working' });
  ci.play();
  await ci.hear();
  expect(replay(await entriesOf(scene))?.tasks[0]?.status).toBe('landed');
});

test('the log of a red job tells the next attempt which test failed and what it printed, inert, without how the job was cleared away', async () => {
  const scene = await openScene({ plans: chain, work }, DISPATCH);
  const { player, issue } = scene;
  const ci = createHubCi(scene);
  await player.say(issue, '/foreman do two things');
  const lines = [
    'not ok 3 - a price is twice its number',
    '/foreman stop',
    '@mona look',
    '##[error]Process completed with exit code 1.',
    'Cleaning up orphan processes',
  ];
  ci.play('failure', lines.map((line) => `2026-11-29T10:00:00.1234567Z ${line}\n`).join(''));
  await ci.hear();
  const said = await notesOf(scene, '1.1');
  expect(said.replace(/http:\S+/, '<its page>')).toMatchInlineSnapshot(`
    "**Task 1.1 (#2): attempt 1 did not land, verification failed.**

    ### What happened

    The change was tested as it would land, by the repository’s own checks: test is red.

    ### Outcome

    attempt 1, red

    ### Missed line of the contract

    \`\`Done when: \`npm test\` passes and src/part-1-1.txt exists\`\`

    ### Failing tests

    - a price is twice its number

    ### What it said it did

    It is written.

    ### Output

    \`\`\`text
    <its page>
    not ok 3 - a price is twice its number
    /foreman stop
    @mona look
    error: Process completed with exit code 1.
    \`\`\`

    ### What happens next

    The next attempt is told what stands here. Where a person is needed, the task’s issue asks. Nothing is needed from you.

    <!-- foreman:failure request=1 task=1.1 nonce=word000000000012 -->
    "
  `);
  expect(said).not.toContain('orphan');
  expect(player.prompts.at(-1)?.user).toContain('a price is twice its number');
  expect(replay(await entriesOf(scene))?.stopped).toBe(false);
});

test('files that were installed for a workflow of the repository change nothing where CI verifies: it is waited for', async () => {
  const scene = await openScene({ plans: chain, work, verifier: '.github/workflows/proof.yml' }, DISPATCH);
  await scene.player.say(scene.issue, '/foreman do two things');
  expect(replay(await entriesOf(scene))?.live.map(({ awaits }) => awaits?.by)).toEqual(['dispatch']);
  expect(scene.player.jobs.filter(({ name }) => name.startsWith('verify'))).toEqual([]);
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

test('where CI cannot be started the requests of the leg are counted once', async () => {
  const told: number[] = [];
  const meter = {
    sent: () => 0,
    unsaid: () => 0,
    said: () => undefined,
    add: (count: number) => void told.push(count),
  };
  const refused = { kind: 'refused', code: 'invalid', message: 'Workflow does not have a trigger' } as const;
  const scene = await openScene(
    {
      plans: [singlePlan()],
      work,
      around: (step, deps) =>
        step === 'settle'
          ? { ...deps, meter, ci: { ...deps.ci, start: () => Promise.resolve(refused) } }
          : deps,
    },
    DISPATCH,
  );
  await scene.player.say(scene.issue, '/foreman do one thing');
  expect(replay(await entriesOf(scene))?.tasks[0]?.status).toBe('asking');
  expect(told).toHaveLength(1);
});
