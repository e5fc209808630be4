import { expect, test } from 'vitest';
import { files, question } from '../helpers/deliveries.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { issueAt, openScene, redJobs, saidOn, taskIssue, textOn } from '../helpers/shop.ts';
import type { Scene } from '../helpers/shop.ts';
import { createSweeper } from '../helpers/sweeper.ts';
import { at } from '../helpers/place.ts';
import type { Play } from '../helpers/player.ts';

const plan = tasksPlan({ key: '1.1' }, { key: '1.2', after: ['1.1'] });
const [one, two] = [partOf('1.1'), partOf('1.2')];
const work = { '1.1': [files({ [one]: 'part one' })], '1.2': [files({ [two]: 'part two' })] };

/** The scene of a request during whose first checkpoint somebody pushes to the default branch. */
async function moved(play: Play, pushed: Readonly<Record<string, string>>): Promise<Scene> {
  let scene: Scene | undefined;
  let done = false;
  const push = async (): Promise<void> => {
    if (done) return;
    done = true;
    await scene?.stage.commit('main', pushed);
  };
  return (scene = await openScene({
    ...play,
    around: (step, deps) =>
      step === 'checkpoint'
        ? { ...deps, forge: { ...deps.forge, look: async (query) => (await push(), deps.forge.look(query)) } }
        : deps,
  }));
}

test('the default branch moves: it is brought in and verified before the last pull request is opened', async () => {
  const scene = await moved({ plans: [plan], work }, { 'NEWS.md': 'news\n' });
  const { stage, player, issue } = scene;
  await player.say(issue, '/foreman write two parts');
  expect(redJobs(player.jobs)).toEqual([]);
  expect(player.jobs.map((job) => job.name).filter((name) => name.includes('catch up'))).toEqual([
    expect.stringContaining('checkpoint catch up with'),
    expect.stringContaining('verify catch up with'),
    expect.stringContaining('settle catch up with'),
  ]);
  expect(await textOn(stage, `foreman/${issue}/work`, 'NEWS.md')).toBe('news\n');
  expect(await textOn(stage, `foreman/${issue}/work`, two)).toBe('part two\n');
  const { pulls } = await stage.picture();
  expect(pulls.filter((pull) => pull.base === 'main')).toHaveLength(1);
  expect(saidOn(issueAt(await stage.picture(), issue)).join('\n')).toContain('done');
});

test('the default branch clashes: a task with both sides resolves it, and the last pull request merges cleanly', async () => {
  const told: string[] = [];
  const resolved = files({ [one]: 'part one, and what main says' }, 'Both sides are kept.');
  const scene = await moved(
    { plans: [plan], work: { ...work, '2.1': [resolved] } },
    { [one]: 'main says\n' },
  );
  const { stage, player, issue } = scene;
  await player.say(issue, '/foreman write two parts');
  expect(redJobs(player.jobs)).toEqual([]);
  told.push(...player.prompts.filter((prompt) => prompt.about === '2.1').map((prompt) => prompt.user));
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('<<<<<<< work branch');
  expect(told[0]).toContain('>>>>>>> default branch');
  const seen = await stage.picture();
  const mending = seen.issues.find((one) => one.title === 'Bring main in, and resolve what clashes');
  expect(mending?.open).toBe(false);
  expect(mending?.body).toContain(one);
  expect(await textOn(stage, `foreman/${issue}/work`, one)).toBe('part one, and what main says\n');
  expect(seen.pulls.filter((pull) => pull.base === 'main')).toHaveLength(1);
});

test('the default branch comes in without a clash and turns the whole red: a task is told the output and makes it pass', async () => {
  const scene = await moved(
    {
      plans: [plan],
      work: { ...work, '2.1': [files({ [two]: 'part two, as the rule wants it' })] },
      check: (textOf) =>
        textOf('RULE.md') && !textOf(two)?.includes('as the rule wants it') && textOf(two)
          ? 'not ok 3 - the rule'
          : null,
    },
    { 'RULE.md': 'part two must be as the rule wants it\n' },
  );
  const { stage, player, issue } = scene;
  await player.say(issue, '/foreman write two parts');
  expect(redJobs(player.jobs)).toEqual([]);
  const told = player.prompts.filter((prompt) => prompt.about === '2.1').map((prompt) => prompt.user);
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('not ok 3 - the rule');
  expect(await textOn(stage, `foreman/${issue}/work`, 'RULE.md')).toContain('must be');
  expect(await textOn(stage, `foreman/${issue}/work`, two)).toBe('part two, as the rule wants it\n');
  expect((await stage.picture()).pulls.filter((pull) => pull.base === 'main')).toHaveLength(1);
});

test('a task that mends what came in lands beside one that landed while it was worked on', async () => {
  const beside = tasksPlan({ key: '1.1' }, { key: '1.2' });
  const ruled = files({ [one]: 'part one, as the rule wants it' });
  const scene = await moved(
    {
      plans: [beside],
      work: {
        ...work,
        '1.2': [question('How is part two to be?'), files({ [two]: 'part two' })],
        '2.1': [question('Which of them counts?'), ruled],
      },
      check: (textOf) =>
        textOf('RULE.md') && textOf(one) && !textOf(one)?.includes('as the rule wants it')
          ? 'not ok 3 - the rule'
          : null,
    },
    { 'RULE.md': 'a rule\n' },
  );
  const { stage, player, issue } = scene;
  await player.say(issue, '/foreman write two parts');
  const mending = async () => {
    const found = (await stage.picture()).issues.find(({ title }) => title.startsWith('Bring main in'));
    if (!found) throw new Error('No task mends what came in.');
    return found;
  };
  expect(saidOn(await mending()).join('\n')).toContain('Which of them counts?');
  await player.say(taskIssue(await stage.picture(), '1.2').number, 'Short.');
  expect(await textOn(stage, `foreman/${issue}/work`, two)).toBe('part two\n');
  await player.say((await mending()).number, 'The rule.');
  expect((await mending()).open).toBe(false);
  expect(await textOn(stage, `foreman/${issue}/work`, one)).toBe('part one, as the rule wants it\n');
  expect(await textOn(stage, `foreman/${issue}/work`, 'RULE.md')).toBe('a rule\n');
  expect(await textOn(stage, `foreman/${issue}/work`, two)).toBe('part two\n');
});

test('what is offered clashes after the end: the sweep takes the request up again until it can be merged', async () => {
  const resolved = files({ [one]: 'part one, and what main says later' });
  const scene = await openScene({ plans: [plan], work: { ...work, '2.1': [resolved] } });
  const { stage, player, issue } = scene;
  await player.say(issue, '/foreman write two parts');
  const sweeper = createSweeper(scene);
  await stage.commit('main', { 'NEWS.md': 'no clash\n' });
  expect(await sweeper.sweep(issue)).toBe(null);
  expect(stage.wakes()).toHaveLength(1);
  await stage.commit('main', { [one]: 'main says later\n' });
  expect(await sweeper.sweep(issue)).toBe(null);
  expect(stage.wakes()).toHaveLength(2);
  await player.wake(String(issue));
  expect(redJobs(player.jobs)).toEqual([]);
  expect(await textOn(stage, `foreman/${issue}/work`, one)).toBe('part one, and what main says later\n');
  expect(await textOn(stage, `foreman/${issue}/work`, 'NEWS.md')).toBe('no clash\n');
  expect((await stage.picture()).pulls.filter((pull) => pull.base === 'main')).toHaveLength(1);
});

test('two requests overlap: each has its own branch, and the second brings in what the first one merged', async () => {
  const both = 'src/both.txt';
  const first = tasksPlan(
    { key: '1.1', boundaries: [both] },
    { key: '1.2', boundaries: ['src/a.txt'], after: ['1.1'] },
  );
  const second = tasksPlan(
    { key: '1.1', boundaries: [both] },
    { key: '1.2', boundaries: ['src/b.txt'], after: ['1.1'] },
  );
  let scene: Scene | undefined;
  let merged = false;
  const mergeFirst = async (): Promise<void> => {
    const offered = (await scene?.stage.picture())?.pulls.find((pull) => pull.base === 'main' && pull.open);
    if (merged || !scene || !offered || !isSecond) return;
    merged = true;
    const route = 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge';
    await scene.stage.as('mona').request(route, { ...at, pull_number: offered.number });
  };
  let isSecond = false;
  const { stage, player, issue } = (scene = await openScene({
    plans: [first, second],
    work: {
      '1.1': [files({ [both]: 'of the first' }), files({ [both]: 'of the second' })],
      '1.2': [files({ 'src/a.txt': 'a' }), files({ 'src/b.txt': 'b' })],
      '2.1': [files({ [both]: 'of the first\nof the second' })],
    },
    around: (step, deps) =>
      step === 'checkpoint'
        ? {
            ...deps,
            forge: { ...deps.forge, look: async (query) => (await mergeFirst(), deps.forge.look(query)) },
          }
        : deps,
  }));
  await player.say(issue, '/foreman write both');
  const other = await stage.openIssue('Another', 'At the same time.');
  isSecond = true;
  await player.say(other, '/foreman write both as well');
  expect(redJobs(player.jobs)).toEqual([]);
  expect(await textOn(stage, 'main', both)).toBe('of the first\n');
  expect(await textOn(stage, `foreman/${other}/work`, 'src/a.txt')).toBe('a\n');
  expect(await textOn(stage, `foreman/${other}/work`, both)).toBe('of the first\nof the second\n');
  const [open, ...more] = (await stage.picture()).pulls.filter((pull) => pull.base === 'main' && pull.open);
  expect(more).toEqual([]);
  const route = 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge';
  const { data } = await stage.as('mona').request(route, { ...at, pull_number: open?.number ?? 0 });
  expect(data.merged).toBe(true);
});
