import { expect, test } from 'vitest';
import { auditOf } from '../helpers/audits.ts';
import { files } from '../helpers/deliveries.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { openScene, redJobs, saidOn, taskIssue, textOn } from '../helpers/shop.ts';
import type { Scene } from '../helpers/shop.ts';

const plans = [tasksPlan({ key: '1.1' }, { key: '2.1', after: ['1.1'] })];
const work = { '1.1': [files({ [partOf('1.1')]: 'one' })], '2.1': [files({ [partOf('2.1')]: 'two' })] };

const saidAbout = async ({ stage }: Scene, key: string): Promise<string> =>
  saidOn(taskIssue(await stage.picture(), key)).join('\n');

/** How many conversations were about a task. */
const askedFor = ({ player }: Scene, key: string): number =>
  player.prompts.filter(({ user }) => user.includes(`# Your task: ${key}\n`)).length;

/** The tests of the shop fail until somebody mends them. */
const brokenShop = (textOf: (path: string) => string | undefined): string | null =>
  textOf('mended.txt') === undefined ? 'not ok 1 - the shop opens' : null;

test('what is red without the change too asks a person, names the command, and buys no retry', async () => {
  const scene = await openScene({ plans, work, check: brokenShop });
  await scene.player.say(scene.issue, '/foreman do two things');
  expect(await saidAbout(scene, '1.1')).toMatchInlineSnapshot(`
    "**Task 1.1 (#2) needs you: the same checks are red without the change.** Nothing that depends on it starts until you decide.

    ### What happened

    \`\` \`npm test\` is red on the commit that the change stands on as well, so that this says nothing about the change; no attempt was used. Mend it on the default branch first. \`\`

    ### Outcome

    attempt 1, base-red

    ### Failing tests

    - the shop opens

    ### What it said it did

    It is written.

    ### Output

    not ok 1 - the shop opens

    ### What is saved

    The last attempt is on branch \`foreman/1/task-2\` and pull request #4. Everything that landed before stays. 1 task waits for this one.

    ### What happens next

    You decide:

    - \`/foreman retry #2 <a hint, if you have one>\` has it verified again.
    - \`/foreman answer #2 <what it should know>\`: the same with your words.
    - \`/foreman skip #2\` leaves it out, and what waits for it may start.

    <!-- foreman:failure request=1 task=1.1 nonce=word000000000009 -->
    <!-- foreman:question request=1 task=1.1 nonce=word000000000010 -->"
  `);
  expect(askedFor(scene, '1.1')).toBe(1);
  expect(redJobs(scene.player.jobs)).toEqual([]);
});

test('once it is mended on the default branch, a person’s word has the same change verified again, and it lands', async () => {
  const scene = await openScene({ plans, work, check: brokenShop });
  const { stage, player, issue } = scene;
  await player.say(issue, '/foreman do two things');
  await stage.commit('main', { 'mended.txt': 'yes' });
  await player.say(issue, `/foreman retry #${taskIssue(await stage.picture(), '1.1').number}`);
  expect(await textOn(stage, `foreman/${issue}/work`, partOf('1.1'))).toBe('one\n');
  expect(await textOn(stage, `foreman/${issue}/work`, partOf('2.1'))).toBe('two\n');
  expect(askedFor(scene, '1.1')).toBe(1);
  expect((await saidAbout(scene, '1.1')).match(/needs you/g)).toHaveLength(1);
});

test('a word before it is mended has it verified again, and asks again without another conversation', async () => {
  const scene = await openScene({ plans, work, check: brokenShop });
  await scene.player.say(scene.issue, '/foreman do two things');
  const { number } = taskIssue(await scene.stage.picture(), '1.1');
  await scene.player.say(scene.issue, `/foreman retry #${number}`);
  const said = await saidAbout(scene, '1.1');
  expect(said.match(/needs you: the same checks are red without the change/g)).toHaveLength(2);
  expect(said).not.toContain('No files of this task were kept');
  expect(askedFor(scene, '1.1')).toBe(1);
});

/** The first attempt at part 1.1 breaks what holds without it. */
const broken = {
  plans,
  work: { ...work, '1.1': [files({ [partOf('1.1')]: 'wrong' }), files({ [partOf('1.1')]: 'one' })] },
};
const wrongPart = (textOf: (path: string) => string | undefined): string | null =>
  textOf(partOf('1.1'))?.startsWith('wrong') ? 'not ok 1 - part one is right' : null;

test('what is green without the change is the change’s own fault: it is tried again, as ever', async () => {
  const scene = await openScene({ ...broken, check: wrongPart });
  await scene.player.say(scene.issue, '/foreman do two things');
  expect(askedFor(scene, '1.1')).toBe(2);
  expect(await saidAbout(scene, '1.1')).not.toContain('needs you');
  expect(await textOn(scene.stage, `foreman/${scene.issue}/work`, partOf('2.1'))).toBe('two\n');
});

test('another command that is red on the base excuses nothing', async () => {
  const commands = { '.github/foreman.yml': 'approval: never\nverify:\n  commands: [lint, test]\n' };
  const check = (textOf: (path: string) => string | undefined, command: string): string | null =>
    command === 'lint' ? wrongPart(textOf) : brokenShop(textOf);
  const scene = await openScene({ ...broken, check }, commands);
  await scene.player.say(scene.issue, '/foreman do two things');
  // The first attempt fails by the first command, which its base passes; the second by what is red there too.
  expect(askedFor(scene, '1.1')).toBe(2);
  const said = await saidAbout(scene, '1.1');
  expect(said).toContain('`lint` ended with exit code 1');
  expect(said).toContain('`test` is red on the commit that the change stands on as well');
});

test('a base that landed green is not looked at again', async () => {
  const looked: string[] = [];
  const second = { ...work, '2.1': [files({ [partOf('2.1')]: 'wrong' }), files({ [partOf('2.1')]: 'two' })] };
  const check = (textOf: (path: string) => string | undefined): string | null => {
    const [one, two] = [textOf(partOf('1.1')), textOf(partOf('2.1'))];
    looked.push(`${one?.trim() ?? '-'} ${two?.trim() ?? '-'}`);
    return two?.startsWith('wrong') ? 'not ok 1 - part two is right' : null;
  };
  const scene = await openScene({ plans, work: second, check });
  await scene.player.say(scene.issue, '/foreman do two things');
  expect(looked).toEqual(['one -', 'one wrong', 'one two']);
});

const objecting = (prompt: string): string => auditOf(prompt, { unmet: { 1: 'Nothing tests it.' } });
const twice = { ...work, '1.1': [files({ [partOf('1.1')]: 'one' }), files({ [partOf('1.1')]: 'one more' })] };

test('with `audit: block` an objection goes before it: nothing that was objected to waits for the base', async () => {
  const config = {
    '.github/foreman.yml': 'approval: never\naudit: block\nverify:\n  commands: [npm test]\n',
  };
  const scene = await openScene(
    { plans, work: twice, check: brokenShop, audits: { '1.1': [objecting, objecting] } },
    config,
  );
  await scene.player.say(scene.issue, '/foreman do two things');
  const said = await saidAbout(scene, '1.1');
  expect(said).not.toContain('red on the commit that the change stands on');
  expect(said).toContain('attempt 2, objected');
});
