import { expect, test } from 'vitest';
import { files } from '../helpers/deliveries.ts';
import { NOWHERE } from '../helpers/fake-npm.ts';
import { partOf, singlePlan, tasksPlan } from '../helpers/plans.ts';
import { issueAt, openScene, redJobs, saidOn, taskIssue, textOn } from '../helpers/shop.ts';

const manifest = (dependencies: object, scripts: object = { test: 'node --test' }): string =>
  `${JSON.stringify({ name: 'shop', scripts, dependencies }, null, 2)}\n`;
const SHOP = {
  'package.json': manifest({ tea: '1.0.0' }),
  'package-lock.json': JSON.stringify({
    lockfileVersion: 3,
    packages: {
      '': { dependencies: { tea: '1.0.0' } },
      'node_modules/tea': {
        version: '1.0.0',
        resolved: 'https://registry.npmjs.org/tea/-/tea-1.0.0.tgz',
        integrity: 'sha512-tea-1.0.0',
      },
    },
  }),
};
const open = { key: '1.1', boundaries: ['package.json', partOf('1.1')], dependencies: true } as const;
const plan = tasksPlan(open, { key: '1.2' }, { key: '2.1', after: ['1.1'] });
const good = (key: string): string => files({ [partOf(key)]: `part ${key}` });
const adding = (dependencies: object): string =>
  files({ 'package.json': manifest(dependencies), [partOf('1.1')]: 'part 1.1' });
const work = {
  '1.1': [adding({ tea: '1.0.0', milk: '^2.1.0' })],
  '1.2': [good('1.2')],
  '2.1': [good('2.1')],
};

test('a new package is listed and waits; with the approval of its hash, lock file and work land without another conversation', async () => {
  const { stage, player, issue } = await openScene({ plans: [plan], work }, SHOP);
  await player.say(issue, '/foreman write three parts');
  const asked = taskIssue(await stage.picture(), '1.1');
  expect(asked.labels).toContain('foreman:question');
  expect(taskIssue(await stage.picture(), '1.2').open).toBe(false);
  expect(await textOn(stage, `foreman/${issue}/work`, 'package.json')).toBe(SHOP['package.json']);
  expect(player.jobs.map(({ name }) => name)).toContain('lock 1.1 coding');
  expect(player.jobs.map(({ name }) => name)).not.toContain('verify 1.1 coding');
  const [question = ''] = saidOn(asked);
  expect(question).toMatchInlineSnapshot(`
    "**Task 1.1 (#2) needs your approval: it would bring 1 package in from outside.** Nothing of it was run or has landed.

    ### Packages

    - milk 2.1.0 (new)

    ### Question

    \`May these packages come in? Their list has the hash dda55c9a.\`

    ### How to answer

    - \`/foreman approve dda55c9a\` lets exactly these in; what was made is verified and lands.
    - \`/foreman answer #2 <what to do instead>\`, or just reply here: the task is made anew with your words.
    - \`/foreman skip #2\` leaves the task out.

    Request 1 keeps everything done so far; files and lock file stand in pull request #5. What happens next: nothing before \`/foreman approve dda55c9a\` or other words of yours.

    <!-- foreman:question request=1 task=1.1 nonce=word000000000012 -->"
  `);
  const hash = /approve ([0-9a-f]{8})/.exec(question)?.[1] ?? '';

  await player.say(asked.number, '/foreman approve 00000000');
  expect(saidOn(taskIssue(await stage.picture(), '1.1')).at(-1)).toContain(
    'not the hash of a list of packages',
  );
  const conversations = player.prompts.length;
  await player.say(asked.number, `/foreman approve ${hash}`);
  expect(player.prompts.slice(conversations).map(({ about }) => about)).toEqual(['2.1']);
  const lock = await textOn(stage, `foreman/${issue}/work`, 'package-lock.json');
  expect(lock).toContain('https://registry.npmjs.org/milk/-/milk-2.1.0.tgz');
  expect(await textOn(stage, `foreman/${issue}/work`, partOf('2.1'))).toBe('part 2.1\n');
  expect(taskIssue(await stage.picture(), '1.1').open).toBe(false);
  expect(redJobs(player.jobs)).toEqual([]);
});

test('other words instead of an approval are a new mandate, and nothing of the package comes in', async () => {
  const second = [...work['1.1'], good('1.1')];
  const { stage, player, issue } = await openScene({ plans: [plan], work: { ...work, '1.1': second } }, SHOP);
  await player.say(issue, '/foreman write three parts');
  await player.say(taskIssue(await stage.picture(), '1.1').number, 'No, do it without any package.');
  const again = player.prompts.filter(({ about }) => about === '1.1').at(-1)?.user;
  expect(again).toContain('May these packages come in?');
  expect(again).toContain('mona answered: No, do it without any package.');
  expect(await textOn(stage, `foreman/${issue}/work`, 'package-lock.json')).toBe(SHOP['package-lock.json']);
  expect(await textOn(stage, `foreman/${issue}/work`, partOf('2.1'))).toBe('part 2.1\n');
  expect(redJobs(player.jobs)).toEqual([]);
});

test('a package that is left out needs no word: the lock file is made anew and lands with the work', async () => {
  const less = { ...work, '1.1': [adding({})] };
  const { stage, player, issue } = await openScene({ plans: [plan], work: less }, SHOP);
  await player.say(issue, '/foreman write three parts');
  expect(await textOn(stage, `foreman/${issue}/work`, 'package-lock.json')).not.toContain('tea');
  expect(redJobs(player.jobs)).toEqual([]);
});

test('a task of its own pull request asks as well, and goes on', async () => {
  const single = { plans: [singlePlan({ ...open })], work: { '1.1': work['1.1'] } };
  const { stage, player, issue } = await openScene(single, SHOP);
  await player.say(issue, '/foreman write one part');
  expect(saidOn(issueAt(await stage.picture(), issue)).join('\n')).toContain('milk 2.1.0 (new)');
  await player.say(issue, '/foreman approve');
  const [pull] = (await stage.picture()).pulls;
  expect(await textOn(stage, pull?.head ?? '', 'package-lock.json')).toContain('milk');
  expect(player.prompts.filter(({ about }) => about === '1.1')).toHaveLength(1);
  expect(redJobs(player.jobs)).toEqual([]);
});

test('packages are refused where the contract does not allow them, where they are nowhere, and beside the lock file of another manager', async () => {
  const closed = tasksPlan({ ...open, dependencies: false }, { key: '1.2' });
  const unasked = await openScene(
    { plans: [closed], work: { '1.1': [adding({ milk: '2.1.0' }), good('1.1')], '1.2': [good('1.2')] } },
    SHOP,
  );
  await unasked.player.say(unasked.issue, '/foreman write two parts');
  const told = unasked.player.prompts.filter(({ about }) => about === '1.1').at(-1)?.user;
  expect(told).toContain('does not allow new packages');

  const nowhere = { ...work, '1.1': [adding({ [NOWHERE]: '1.0.0' }), good('1.1')] };
  const lost = await openScene({ plans: [plan], work: nowhere }, SHOP);
  await lost.player.say(lost.issue, '/foreman write three parts');
  const why = lost.player.prompts.filter(({ about }) => about === '1.1').at(-1)?.user;
  expect(why).toContain('npm could not make a lock file for these packages');
  expect(why).toContain('is not in this registry');

  const pnpm = { 'package.json': SHOP['package.json'], 'pnpm-lock.yaml': 'lockfileVersion: 9\n' };
  const other = await openScene(
    { plans: [plan], work: { ...work, '1.1': [...work['1.1'], good('1.1')] } },
    pnpm,
  );
  await other.player.say(other.issue, '/foreman write three parts');
  const named = other.player.prompts.filter(({ about }) => about === '1.1').at(-1)?.user;
  expect(named).toContain(
    'its lock file `pnpm-lock.yaml` can be made anew only by a person, with `pnpm install --lockfile-only`',
  );
});
