import { expect, onTestFinished, test } from 'vitest';
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

test('a repository with nothing to run is never green: nothing lands, a person is asked, and no pull request to its default branch is offered', async () => {
  const stage = await openStage({
    project: { ...CONFIG, 'README.md': '# Notes\n' },
    script: storyScript([
      { key: '1.1', answer: files({ 'src/part-1-1.txt': 'one' }) },
      { key: '2.1', after: ['1.1'], answer: '' },
    ]),
  });
  onTestFinished(stage.close);
  const { sandbox } = stage;
  const request = await playStory(sandbox);
  expect(jobsOf(sandbox).filter(({ name }) => name.endsWith('/ verify'))).toEqual([]);
  expect((await saidOn(sandbox, 2)).join('\n')).toContain('nothing can verify it');
  expect((await saidOn(sandbox, request)).join('\n')).toContain('nothing can verify it');
  const { owner, repo } = sandbox.repository;
  const { data: pulls } = await sandbox
    .as('mona')
    .request('GET /repos/{owner}/{repo}/pulls', { owner, repo, state: 'all' });
  expect(pulls.map(({ base, merged_at }) => [base.ref, merged_at])).toEqual([
    [`foreman/${request}/work`, null],
  ]);
  const { dir } = sandbox.hub.repository(sandbox.repository.fullName).git;
  const [head, main] = ['work', ''].map((name) =>
    git(dir, 'rev-parse', name === '' ? 'refs/heads/main' : `refs/heads/foreman/${request}/${name}`),
  );
  expect(head).toBe(main);
  const { data: status } = await sandbox
    .as('mona')
    .request('GET /repos/{owner}/{repo}/commits/{ref}/status', {
      owner,
      repo,
      ref: pulls[0]?.head.sha ?? '',
    });
  expect(status.state).not.toBe('success');
  expect(sandbox.hub.violations).toEqual([]);
}, 180_000);
