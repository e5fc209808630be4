import { expect, test } from 'vitest';
import { files } from '../helpers/deliveries.ts';
import { singlePlan, tasksPlan } from '../helpers/plans.ts';
import { issueAt, openScene, redJobs, saidOn, textOn } from '../helpers/shop.ts';
import type { Play } from '../helpers/player.ts';
import { createSweeper } from '../helpers/sweeper.ts';

const [inA, inB] = ['packages/a/index.js', 'packages/b/index.js'];
const CONFIG = [
  'approval: never',
  'verify:',
  '  commands:',
  '    - lint',
  '    - { run: test a, paths: [packages/a/**] }',
  '    - { run: test b, paths: [packages/b/**] }',
].join('\n');
const workspace = (config = CONFIG) => ({
  '.github/foreman.yml': config,
  'notes.md': 'old\n',
  [inA]: 'price is 1\n',
  [inB]: 'it costs 1\n',
});
const plan = tasksPlan({ key: '1.1', boundaries: [inA] }, { key: '2.1', boundaries: [inB], after: ['1.1'] });
const work = {
  '1.1': [files({ [inA]: 'price is 1, in euro' })],
  '2.1': [files({ [inB]: 'it costs 1, in euro' })],
};

/** The play, and which commands each job of verification ran, as it saw them. */
function watched(play: Play): { readonly play: Play; readonly ran: string[] } {
  const ran: string[] = [];
  const check: Play['check'] = (textOf, command) => {
    ran.push(command);
    return play.check?.(textOf, command) ?? null;
  };
  return { play: { ...play, check }, ran };
}

test('a task is verified by the commands for what it touches, and the whole by all of them before it is offered', async () => {
  const { play, ran } = watched({ plans: [plan], work });
  const { stage, player, issue } = await openScene(play, workspace());
  await player.say(issue, '/foreman say the currency');
  expect(redJobs(player.jobs)).toEqual([]);
  expect(ran).toEqual(['lint', 'test a', 'lint', 'test b', 'lint', 'test a', 'test b']);
  expect(player.jobs.filter(({ name }) => name.startsWith('verify')).map(({ name }) => name)).toEqual([
    'verify 1.1 coding',
    'verify 2.1 coding',
    'verify verify the whole',
  ]);
  const { pulls } = await stage.picture();
  const last = pulls.find(({ base }) => base === 'main');
  expect(last?.draft).toBe(false);
  expect(last?.body.split('### Verification')[1]?.split('###')[0]).toMatchInlineSnapshot(`
    "

    The head of this branch passed all of these, exactly as it stands here; each commit before it passed those that belong to what it touches:

    - lint
    - test a (for \`packages/a/**\`)
    - test b (for \`packages/b/**\`)

    "
  `);
});

test('a task of one package breaks another: the end finds it, and a task that may write both is told and mends it', async () => {
  const { play, ran } = watched({
    plans: [tasksPlan({ key: '1.1', boundaries: [inA] }, { key: '1.2', boundaries: ['notes.md'] })],
    work: {
      '1.1': [files({ [inA]: 'price is 2' })],
      '1.2': [files({ 'notes.md': 'new' })],
      '2.1': [files({ [inB]: 'it costs 2' })],
    },
    check: (textOf, command) =>
      command === 'test b' && textOf(inA)?.includes('2') !== textOf(inB)?.includes('2')
        ? 'not ok 1 - b knows the price of a'
        : null,
  });
  const { stage, player, issue } = await openScene(play, workspace());
  await player.say(issue, '/foreman raise the price');
  expect(redJobs(player.jobs)).toEqual([]);
  const seen = await stage.picture();
  const mending = seen.issues.find(({ title }) => title === 'Make all verify commands pass together');
  expect(mending?.open).toBe(false);
  expect(mending?.body).toContain('`test b` fails');
  expect(mending?.body).toContain('packages/b/**');
  const told = player.prompts.filter(({ about }) => about === '2.1').map(({ user }) => user);
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('not ok 1 - b knows the price of a');
  // What mends the whole is verified by all of it, and then nothing is left to verify.
  expect(ran.slice(-3)).toEqual(['lint', 'test a', 'test b']);
  expect(await textOn(stage, `foreman/${issue}/work`, inB)).toBe('it costs 2\n');
  expect(seen.pulls.filter(({ base, draft }) => base === 'main' && !draft)).toHaveLength(1);
});

test('the whole stays red: a person is told with the next command, and what is offered without the mending is a draft', async () => {
  const { play } = watched({
    plans: [tasksPlan({ key: '1.1', boundaries: [inA] }, { key: '1.2', boundaries: ['notes.md'] })],
    work: {
      '1.1': [files({ [inA]: 'price is 2' })],
      '1.2': [files({ 'notes.md': 'new' })],
      '2.1': [files({ [inB]: 'it costs 3' }), files({ [inB]: 'it costs 4' })],
    },
    check: (textOf, command) =>
      command === 'test b' && textOf(inA)?.includes('2') ? 'not ok 1 - b knows the price of a' : null,
  });
  const { stage, player, issue } = await openScene(play, workspace());
  await player.say(issue, '/foreman raise the price');
  const before = await stage.picture();
  expect(before.pulls.filter(({ base }) => base === 'main')).toEqual([]);
  const mending = before.issues.find(({ title }) => title === 'Make all verify commands pass together');
  const asked = saidOn(issueAt(before, mending?.number ?? 0)).join('\n');
  expect(asked).toContain('not ok 1 - b knows the price of a');
  expect(asked).toContain(`/foreman retry #${mending?.number ?? 0}`);
  await player.say(issue, `/foreman skip #${mending?.number ?? 0}`);
  await createSweeper({ stage, player, issue }).sweep(issue);
  const after = await stage.picture();
  expect(after.pulls.filter(({ base }) => base === 'main').map(({ draft }) => draft)).toEqual([true]);
  expect(saidOn(issueAt(after, issue)).join('\n')).toContain('done, as a draft: as a whole it does not pass');
});

test('a change that no command belongs to is verified by all of them, and so is a single task', async () => {
  const bound = CONFIG.replace('    - lint\n', '');
  const notes = watched({
    plans: [tasksPlan({ key: '1.1', boundaries: ['notes.md'] }, { key: '1.2', boundaries: ['more.md'] })],
    work: { '1.1': [files({ 'notes.md': 'new' })], '1.2': [files({ 'more.md': 'new' })] },
  });
  const many = await openScene(notes.play, workspace(bound));
  await many.player.say(many.issue, '/foreman write notes');
  expect(notes.ran).toEqual(['test a', 'test b', 'test a', 'test b']);
  const one = watched({
    plans: [singlePlan({ key: '1.1', boundaries: [inA] })],
    work: { '1.1': [files({ [inA]: 'price is 2' })] },
  });
  const single = await openScene(one.play, workspace());
  await single.player.say(single.issue, '/foreman raise the price');
  expect(one.ran).toEqual(['lint', 'test a', 'test b']);
});

test('a whole whose job is lost three times is offered as a draft that says so', async () => {
  const { play } = watched({ plans: [plan], work });
  // Both tasks have a checkpoint and a verification; what comes behind them is the whole.
  let jobs = 0;
  const around: Play['around'] = (step, deps) => {
    jobs += step === 'checkpoint' ? 1 : 0;
    const isLost = step === 'checkpoint' && jobs > 4;
    const look = () => Promise.reject(new Error('the machine is gone'));
    return isLost ? { ...deps, forge: { ...deps.forge, look } } : deps;
  };
  const { stage, player, issue } = await openScene({ ...play, around }, workspace());
  await player.say(issue, '/foreman say the currency');
  const { pulls, ...seen } = await stage.picture();
  expect(player.jobs.filter(({ name }) => name === 'checkpoint verify the whole')).toHaveLength(3);
  expect(pulls.filter(({ base }) => base === 'main').map(({ draft }) => draft)).toEqual([true]);
  expect(saidOn(issueAt({ pulls, ...seen }, issue)).join('\n')).toContain(
    'it could not be verified as a whole',
  );
});
