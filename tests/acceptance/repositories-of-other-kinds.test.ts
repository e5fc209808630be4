import { expect, onTestFinished, test } from 'vitest';
import type { Sandbox } from '../../src/demo/sandbox.ts';
import { files } from '../helpers/deliveries.ts';
import { git } from './kit/git.ts';
import { openStage } from './kit/open-stage.ts';
import { jobsOf, playStory, saidOn, storyScript } from './kit/story.ts';

const CONFIG = { '.github/foreman.yml': 'approval: never\n' };
const TEST = [
  'import unittest',
  'from shop import price',
  '',
  '',
  'class Prices(unittest.TestCase):',
  '    def test_price(self):',
  '        self.assertEqual(price(2), %d)',
  '',
].join('\n');
const python = {
  ...CONFIG,
  'pyproject.toml': '[project]\nname = "shop"\nversion = "1"\n',
  'shop.py': 'def price(number):\n    return number\n',
  'tests/test_price.py': TEST.replace('%d', '2'),
};
const deliver = (factor: number, expected: number): string =>
  files({
    'shop.py': `def price(number):\n    return number * ${factor}\n`,
    'tests/test_price.py': TEST.replace('%d', String(expected)),
  });
const part = { key: '1.1', boundaries: ['shop.py', 'tests/**'] };
const second = { key: '1.2', boundaries: ['notes/**'], answer: files({ 'notes/a.md': '# Notes' }) };

test('a Python project is verified by unittest, found from its pyproject.toml: what is wrong is retried, what is right lands', async () => {
  const script = storyScript([{ ...part, answer: deliver(3, 6) }, second]);
  const wrong = {
    name: 'wrong first',
    when: { task: ['# Your task: 1.1\n'], without: ['verification failed'] },
    answer: deliver(3, 7),
    times: 1,
  };
  const stage = await openStage({ project: python, script: { scenes: [wrong, ...script.scenes] } });
  onTestFinished(stage.close);
  const request = await playStory(stage.sandbox);
  const runs = jobsOf(stage.sandbox).filter(
    ({ name }) => name.startsWith('1.1 ') && name.endsWith('/ verify'),
  );
  expect(runs.map(({ conclusion }) => conclusion)).toEqual(['failure', 'success']);
  for (const { log } of runs) expect(log).toContain('$ python3 -m unittest discover -s tests');
  expect(runs[0]?.log).toMatch(/AssertionError: 6 != 7/);
  const { dir } = stage.sandbox.hub.repository(stage.sandbox.repository.fullName).git;
  expect(git(dir, 'show', `refs/heads/foreman/${request}/work:shop.py`)).toContain('number * 3');
  expect(stage.sandbox.hub.violations).toEqual([]);
}, 180_000);

/** The repository's pull requests, oldest first. */
async function pullsOf({ repository, as }: Sandbox) {
  const { owner, repo } = repository;
  const route = 'GET /repos/{owner}/{repo}/pulls';
  const { data } = await as('mona').request(route, { owner, repo, state: 'all' });
  return data.toSorted((a, b) => a.number - b.number);
}

test('a repository with nothing to run is never green: all of it stays a draft, and the last pull request says what to configure', async () => {
  const stage = await openStage({
    project: { ...CONFIG, 'README.md': '# Notes\n' },
    script: storyScript([
      { key: '1.1', answer: files({ 'src/part-1-1.txt': 'one' }) },
      { key: '2.1', after: ['1.1'], answer: files({ 'src/part-2-1.txt': 'two' }) },
    ]),
  });
  onTestFinished(stage.close);
  const { sandbox } = stage;
  const request = await playStory(sandbox);
  expect(jobsOf(sandbox).filter(({ name }) => name.endsWith('/ verify'))).toEqual([]);
  const pulls = await pullsOf(sandbox);
  expect(pulls.map(({ base, draft }) => [base.ref, draft])).toEqual([
    [`foreman/${request}/work`, true],
    [`foreman/${request}/work`, true],
    ['main', true],
  ]);
  expect(pulls.at(-1)?.body).toContain('This is a draft: nothing could verify it.');
  expect(pulls.at(-1)?.body).toContain('set `verify.commands` in `.github/foreman.yml`');
  expect((await saidOn(sandbox, request)).join('\n')).toContain('done, as a draft: nothing could verify it');
  const { owner, repo } = sandbox.repository;
  const route = 'GET /repos/{owner}/{repo}/commits/{ref}/status';
  for (const { head } of pulls) {
    const { data } = await sandbox.as('mona').request(route, { owner, repo, ref: head.sha });
    expect(data.state).not.toBe('success');
  }
  expect(sandbox.hub.violations).toEqual([]);
}, 180_000);

const inPackage = (name: string, index: string, test: string) => ({
  [`packages/${name}/package.json`]: JSON.stringify({
    name,
    version: '1.0.0',
    type: 'module',
    scripts: { test: 'node --test' },
  }),
  [`packages/${name}/index.js`]: index,
  [`packages/${name}/index.test.js`]: [
    "import { test } from 'node:test';",
    "import assert from 'node:assert/strict';",
    test,
    '',
  ].join('\n'),
});
const workspace: Readonly<Record<string, string>> = {
  '.github/foreman.yml': [
    'approval: never',
    'verify:',
    '  setup: [npm install --ignore-scripts --no-audit --no-fund --offline]',
    '  commands:',
    '    - test -f package.json',
    '    - { run: npm test -w a, paths: [packages/a/**] }',
    '    - { run: npm test -w b, paths: [packages/b/**] }',
    '',
  ].join('\n'),
  'package.json': JSON.stringify({ name: 'shop', private: true, workspaces: ['packages/*'] }),
  '.gitignore': 'node_modules\npackage-lock.json\n',
  ...inPackage(
    'a',
    'export const price = () => 1;\n',
    "import { price } from './index.js';\ntest('a has a price', () => assert.equal(typeof price(), 'number'));",
  ),
  ...inPackage(
    'b',
    "import { price } from '../a/index.js';\nexport const bill = () => `it costs ${price()}`;\n",
    "import { bill } from './index.js';\ntest('b writes a bill', () => assert.equal(bill(), 'it costs 1'));",
  ),
};

test('a workspace of two packages: a task in one is verified by its own tests, and what it breaks in the other is found and mended at the end', async () => {
  const [inA, inB] = ['packages/a/index.js', 'packages/b/index.test.js'];
  const script = storyScript([
    { key: '1.1', boundaries: [inA], answer: files({ [inA]: 'export const price = () => 2;' }) },
    { key: '1.2', boundaries: ['notes.md'], answer: files({ 'notes.md': '# Notes' }) },
  ]);
  const mended = workspace[inB]?.replace('it costs 1', 'it costs 2').trimEnd() ?? '';
  const mending = {
    name: 'mending',
    when: { task: ['# Your task: 2.1\n', 'npm test -w b', 'b writes a bill'] },
    answer: files({ [inB]: mended }),
  };
  const stage = await openStage({ project: workspace, script: { scenes: [mending, ...script.scenes] } });
  onTestFinished(stage.close);
  const { sandbox } = stage;
  const request = await playStory(sandbox);
  const ran = jobsOf(sandbox)
    .filter(({ name }) => name.endsWith('/ verify'))
    .map(({ name, conclusion, log }) => [
      name.split(' / ')[0],
      conclusion,
      [...log.matchAll(/\$ npm test -w (\w)/g)].map(([, one]) => one).join(''),
    ]);
  expect(ran.toSorted()).toEqual([
    ['1.1 coding', 'success', 'a'],
    ['1.2 coding', 'success', ''],
    ['2.1 coding', 'success', 'ab'],
    ['verify the whole', 'failure', 'ab'],
  ]);
  const last = (await pullsOf(sandbox)).filter(({ base }) => base.ref === 'main');
  expect(last.map(({ draft }) => draft)).toEqual([false]);
  expect(last[0]?.body).toContain('npm test -w b (for `packages/b/**`)');
  const { dir } = sandbox.hub.repository(sandbox.repository.fullName).git;
  expect(git(dir, 'show', `refs/heads/foreman/${request}/work:${inB}`)).toContain('it costs 2');
  expect(sandbox.hub.violations).toEqual([]);
}, 240_000);

test('a verify command that holds a secret’s value is run like any other: no output that Actions could drop carries it', async () => {
  const stage = await openStage({
    project: {
      '.github/foreman.yml': "approval: never\nverify: { commands: ['test -n hunter2hunter2'] }\n",
      'README.md': '# Notes\n',
    },
    repository: { secrets: { SOME_PASSWORD: 'hunter2hunter2' } },
    script: storyScript([
      { key: '1.1', answer: files({ 'src/part-1-1.txt': 'one' }) },
      { key: '2.1', after: ['1.1'], answer: files({ 'src/part-2-1.txt': 'two' }) },
    ]),
  });
  onTestFinished(stage.close);
  const { sandbox } = stage;
  await playStory(sandbox);
  const verified = jobsOf(sandbox).filter(({ name }) => name.endsWith('/ verify'));
  expect(verified.map(({ conclusion }) => conclusion)).toEqual(['success', 'success']);
  const last = (await pullsOf(sandbox)).filter(({ base }) => base.ref === 'main');
  expect(last.map(({ draft }) => draft)).toEqual([false]);
}, 180_000);
