import { expect, test } from 'vitest';
import { files } from '../helpers/deliveries.ts';
import { during } from '../helpers/during.ts';
import { at } from '../helpers/place.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { issueAt, redJobs, saidOn, taskIssue, textOn } from '../helpers/shop.ts';
import type { Scene } from '../helpers/shop.ts';
import type { TokenStep } from '../helpers/stage.ts';

const one = partOf('1.1');
const plan = tasksPlan({ key: '1.1' }, { key: '1.2' }, { key: '2.1', after: ['1.1'] });
const work = Object.fromEntries(
  ['1.1', '1.2', '2.1'].map((key) => [key, [files({ [partOf(key)]: `part ${key}` })]]),
);

/** The request played with somebody assigned to its first task right before the look of a step. */
async function assigned(login: string, before: TokenStep): Promise<Scene> {
  const scene = await during(before, { plans: [plan], work }, async ({ stage }) => {
    const { number } = taskIssue(await stage.picture(), '1.1');
    const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/assignees';
    await stage.as('mona').request(route, { ...at, issue_number: number, assignees: [login] });
  });
  await scene.player.say(scene.issue, '/foreman write three parts');
  return scene;
}

const about = ({ player }: Scene) => player.prompts.map((prompt) => prompt.about).toSorted();
const landed = ({ stage, issue }: Scene, key: string) => textOn(stage, `foreman/${issue}/work`, partOf(key));

test('before the work: no model is asked, what depends on it waits, the rest goes on, and the person is told', async () => {
  const scene = await assigned('writer', 'claim');
  expect(redJobs(scene.player.jobs)).toEqual([]);
  expect(about(scene)).toEqual(['1.2', 'plan']);
  expect(await landed(scene, '1.2')).toBe('part 1.2\n');
  const issue = taskIssue(await scene.stage.picture(), '1.1');
  expect(issue.assignees).toEqual(['writer']);
  expect(issue.labels).toContain('foreman:failed');
  expect(saidOn(issueAt(await scene.stage.picture(), issue.number)).at(-1)).toMatchInlineSnapshot(`
    "**Task 1.1 (#2) needs you: a person is assigned to it.** Nothing that depends on it starts until you decide.

    ### What happened

    A person is assigned to this task, so it is theirs: no worker does it, and nothing that a worker makes of it lands. Commit on its branch and merge its pull request, or leave the task out; with retry a worker takes it after all.

    ### Outcome

    attempt 1, assigned

    ### What is saved

    No files of this task were kept. Everything that landed before stays. 1 task waits for this one.

    ### What happens next

    You decide:

    - \`/foreman retry #2 <a hint, if you have one>\` tries it again, twice at most.
    - \`/foreman answer #2 <what it should know>\`: the same with your words.
    - \`/foreman skip #2\` leaves it out, and what waits for it may start.

    <!-- foreman:failure request=1 task=1.1 nonce=word000000000010 -->
    <!-- foreman:question request=1 task=1.1 nonce=word000000000011 -->"
  `);
});

test.each<TokenStep>(['checkpoint', 'settle'])(
  'during the work (seen by %s): nothing of it lands',
  async (step) => {
    const scene = await assigned('writer', step);
    expect(redJobs(scene.player.jobs)).toEqual([]);
    expect(await landed(scene, '1.1')).toBeUndefined();
    expect(about(scene)).toEqual(['1.1', '1.2', 'plan']);
    const { assignees } = taskIssue(await scene.stage.picture(), '1.1');
    expect(assignees).toContain('writer');
  },
);

test('a retry gives it to a worker after all, and the person stays assigned', async () => {
  const scene = await assigned('writer', 'claim');
  await scene.player.say(scene.issue, '/foreman retry #2');
  expect(redJobs(scene.player.jobs)).toEqual([]);
  expect([await landed(scene, '1.1'), await landed(scene, '2.1')]).toEqual(['part 1.1\n', 'part 2.1\n']);
  expect(await textOn(scene.stage, `foreman/${scene.issue}/work`, one)).toBe('part 1.1\n');
});

test('an assignment that a retry has answered stops nothing after a later question either', async () => {
  const asks = { ...work, '1.1': ['QUESTION: Which part?', files({ [one]: 'part 1.1' })] };
  const scene = await during('claim', { plans: [plan], work: asks }, async ({ stage }) => {
    const { number } = taskIssue(await stage.picture(), '1.1');
    const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/assignees';
    await stage.as('mona').request(route, { ...at, issue_number: number, assignees: ['writer'] });
  });
  await scene.player.say(scene.issue, '/foreman write three parts');
  await scene.player.say(scene.issue, '/foreman retry #2');
  await scene.player.say(scene.issue, '/foreman answer #2 the first one');
  expect(await landed(scene, '1.1')).toBe('part 1.1\n');
});

test('the account that shows claims takes nothing from the workers', async () => {
  const scene = await assigned('mona', 'checkpoint');
  expect(redJobs(scene.player.jobs)).toEqual([]);
  expect(await landed(scene, '1.1')).toBe('part 1.1\n');
});
