import { expect, test } from 'vitest';
import { files } from '../helpers/deliveries.ts';
import { at } from '../helpers/place.ts';
import { partOf, singlePlan, tasksPlan } from '../helpers/plans.ts';
import { issueAt, openScene, redJobs, saidOn, textOn } from '../helpers/shop.ts';
import type { HubStage } from '../helpers/hub-stage.ts';

/** No manifest, no Makefile, and no command in the configuration. */
const NOTHING = { '.github/foreman.yml': 'approval: never\n', 'package.json': '{}' };
const plan = tasksPlan({ key: '1.1' }, { key: '2.1', after: ['1.1'] });
const work = {
  '1.1': [files({ [partOf('1.1')]: 'part one' })],
  '2.1': [files({ [partOf('2.1')]: 'part two' })],
};

/** What Foreman says about a commit. */
async function statesOf(stage: HubStage, branch: string): Promise<readonly string[]> {
  const ref = (await stage.picture()).branches.get(branch) ?? '';
  const route = 'GET /repos/{owner}/{repo}/commits/{ref}/statuses';
  const { data } = await stage.as('mona').request(route, { ...at, ref });
  return data.map(({ state }) => state);
}

test('nothing can verify a request: it is worked to its end, and the one pull request at the end is a draft that says so', async () => {
  const { stage, player, issue } = await openScene({ plans: [plan], work }, NOTHING);
  await player.say(issue, '/foreman write two parts');
  expect(redJobs(player.jobs)).toEqual([]);
  expect(player.jobs.filter(({ name }) => name.startsWith('verify'))).toEqual([]);
  const { pulls, branches, ...seen } = await stage.picture();
  expect(pulls.map(({ base, draft }) => [base, draft])).toEqual([
    [`foreman/${issue}/work`, true],
    [`foreman/${issue}/work`, true],
    ['main', true],
  ]);
  expect(await textOn(stage, `foreman/${issue}/work`, partOf('2.1'))).toBe('part two\n');
  expect(pulls.at(-1)?.body).toMatchInlineSnapshot(`
    "Request 1 is done: 2 of 2 tasks landed here. Closes #1.

    ### What it is, as planned

    The request in parts.

    ### What was asked

    write two parts

    ### What was done

    - **1.1** (#2) Write part 1.1: done, pull request #4. It is written.
    - **2.1** (#3) Write part 2.1: done, pull request #5. It is written.

    ### Verification

    This is a draft: nothing could verify it. Nothing is configured that could verify this work, and nothing was found in the repository. Test it, then mark the draft as ready. To have the next request verified, set \`verify.commands\` in \`.github/foreman.yml\` on the default branch.

    ### Cost

    Cost so far: less than $0.01; 6 model calls, 600 tokens in (0 from cache), 60 out.

    What happens next: it waits for your review; Foreman never merges it. A merge closes the request.

    <!-- foreman:final-pull request=1 nonce=word000000000016 -->"
  `);
  expect(
    saidOn(issueAt({ pulls, branches, ...seen }, issue))
      .at(-1)
      ?.split('\n')[0],
  ).toMatchInlineSnapshot(
    `"**Request 1 is done, as a draft: nothing could verify it. 2 tasks. Please look at pull request #6.**"`,
  );
  expect(await statesOf(stage, `foreman/${issue}/work`)).toEqual(['error']);
});

test('of a single task the pull request itself is the draft, and says what to configure', async () => {
  const { stage, player, issue } = await openScene({ plans: [singlePlan()], work }, NOTHING);
  await player.say(issue, '/foreman do one thing');
  expect(redJobs(player.jobs)).toEqual([]);
  const { pulls, ...seen } = await stage.picture();
  expect(pulls.map(({ base, draft }) => [base, draft])).toEqual([['main', true]]);
  expect(pulls[0]?.body).toContain('set `verify.commands` in `.github/foreman.yml`');
  expect(saidOn(issueAt({ pulls, ...seen }, issue)).at(-1)).toContain(
    'done, as a draft: nothing could verify it',
  );
});

test('a command that is configured meanwhile verifies everything from there on, and what it passed as a whole is no draft', async () => {
  let configured = false;
  const scene = await openScene(
    {
      plans: [plan],
      work,
      around: (step, deps) =>
        step === 'settle' && !configured
          ? {
              ...deps,
              forge: {
                ...deps.forge,
                look: async (query) => {
                  if (!configured) {
                    configured = true;
                    const config = 'approval: never\nverify:\n  commands: [npm test]\n';
                    await scene.stage.commit('main', { '.github/foreman.yml': config });
                  }
                  return deps.forge.look(query);
                },
              },
            }
          : deps,
    },
    NOTHING,
  );
  const { stage, player, issue } = scene;
  await player.say(issue, '/foreman write two parts');
  expect(redJobs(player.jobs)).toEqual([]);
  expect(player.jobs.filter(({ name }) => name.startsWith('verify 2.1'))).toHaveLength(1);
  const { pulls } = await stage.picture();
  expect(pulls.map(({ base, draft }) => [base, draft])).toEqual([
    [`foreman/${issue}/work`, true],
    [`foreman/${issue}/work`, false],
    ['main', false],
  ]);
  expect(await statesOf(stage, `foreman/${issue}/work`)).toEqual(['success']);
});

test('where something else is installed than people configured, nothing lands unverified: a person is asked', async () => {
  const config = { '.github/foreman.yml': 'approval: never\nverify: { workflow: proof.yml }\n' };
  const { stage, player, issue } = await openScene({ plans: [plan], work }, config);
  await player.say(issue, '/foreman write two parts');
  const { pulls, branches } = await stage.picture();
  expect(pulls.map(({ base, merged }) => [base, merged])).toEqual([[`foreman/${issue}/work`, false]]);
  expect(branches.get(`foreman/${issue}/work`)).toBe(branches.get('main'));
  expect(player.prompts.filter(({ about }) => about === '2.1')).toEqual([]);
});
