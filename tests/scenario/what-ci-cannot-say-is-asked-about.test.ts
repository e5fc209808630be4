import { expect, test } from 'vitest';
import { files } from '../helpers/deliveries.ts';
import { CI_FILES, createHubCi } from '../helpers/hub-ci.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { openScene, saidOn, taskIssue } from '../helpers/shop.ts';
import type { Scene } from '../helpers/shop.ts';

const plans = [tasksPlan({ key: '1.1' }, { key: '2.1', after: ['1.1'] })];
const work = { '1.1': [files({ [partOf('1.1')]: 'one' })], '2.1': [files({ [partOf('2.1')]: 'two' })] };
const MINUTE_MS = 60_000;

const saidAbout = async ({ stage }: Scene, key: string): Promise<string> =>
  saidOn(taskIssue(await stage.picture(), key)).join('\n');
const later = ({ stage }: Scene, minutes: number): Promise<void> =>
  stage.deps('settle').clock.sleep(minutes * MINUTE_MS);

test('in mode checks with the job’s own token CI does not start: that is said with the fix, and counts as neither red nor green', async () => {
  const scene = await openScene({ plans, work }, CI_FILES('mode: checks'));
  const ci = createHubCi(scene);
  await scene.player.say(scene.issue, '/foreman do two things');
  expect(ci.play()).toBe(0);
  expect(await ci.hear()).toContain('nothing new');
  await later(scene, 36);
  // The start may have been lost: nobody is asked before a second one.
  await ci.hear();
  expect(await saidAbout(scene, '1.1')).toBe('');
  await later(scene, 6);
  await ci.hear();
  expect(await saidAbout(scene, '1.1')).toMatchInlineSnapshot(`
    "**Task 1.1 (#2) needs you: the repository’s checks did not start.** Nothing that depends on it starts until you decide.

    ### What happened

    \`\`No check of the repository reported on the commit that would land. The likely cause: GitHub starts no workflow for what the job’s own token pushes. Give Foreman a GitHub App (FOREMAN_APP_ID and FOREMAN_APP_PRIVATE_KEY) or a token of a machine user (FOREMAN_CI_TOKEN), each with contents: write, and let the CI run on pushes to \`foreman/**\`; or set \`verify.mode: dispatch\`, which needs no such token.\`\`

    ### Outcome

    attempt 1, not-started

    ### What it said it did

    It is written.

    ### What is saved

    The last attempt is on branch \`foreman/1/task-2\` and pull request #4. Everything that landed before stays. 1 task waits for this one.

    ### What happens next

    You decide:

    - \`/foreman retry #2 <a hint, if you have one>\` has it verified again.
    - \`/foreman answer #2 <what it should know>\`: the same with your words.
    - \`/foreman skip #2\` leaves it out, and what waits for it may start.

    <!-- foreman:failure request=1 task=1.1 nonce=word000000000012 -->
    <!-- foreman:question request=1 task=1.1 nonce=word000000000013 -->"
  `);
});

test('a workflow that cannot be started by hand is told at once', async () => {
  const scene = await openScene({ plans, work }, CI_FILES('mode: dispatch, workflow: ci.yml', 'push'));
  await scene.player.say(scene.issue, '/foreman do two things');
  expect(await saidAbout(scene, '1.1')).toContain(
    "GitHub did not start ci.yml: Workflow does not have 'workflow_dispatch' trigger",
  );
});

test('what is red on the base too asks a person and buys no retry; their word has the same change verified again', async () => {
  const scene = await openScene(
    { plans, work },
    CI_FILES('mode: dispatch, workflow: ci.yml, required: [test]'),
  );
  const { stage, player, issue } = scene;
  const ci = createHubCi(scene);
  ci.playOn((await stage.picture()).branches.get('main') ?? '', 'failure');
  await player.say(issue, '/foreman do two things');
  ci.play('failure');
  await ci.hear();
  expect(await saidAbout(scene, '1.1')).toContain(
    'test is red, and red on the commit that the change stands on',
  );
  const bought = player.prompts.length;
  await player.say(issue, `/foreman retry #${taskIssue(await stage.picture(), '1.1').number}`);
  expect(ci.play()).toBe(1);
  await ci.hear();
  expect((await saidAbout(scene, '1.1')).match(/needs you/g)).toHaveLength(1);
  expect(player.prompts.length).toBe(bought + 1);
  expect(player.prompts.at(-1)?.user).toContain('Write part 2.1');
});
