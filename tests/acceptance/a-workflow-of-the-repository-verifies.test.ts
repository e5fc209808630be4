import { expect, onTestFinished, test } from 'vitest';
import { files } from '../helpers/deliveries.ts';
import { git } from './kit/git.ts';
import { openStage } from './kit/open-stage.ts';
import { jobsOf, playStory, saidOn, storyScript } from './kit/story.ts';

const PROOF = `on:
  workflow_call:
    inputs:
      candidate: { required: true, type: string }
jobs:
  prove:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8
        with:
          ref: \${{ inputs.candidate }}
          persist-credentials: false
      - run: |
          echo "key: [$ANTHROPIC_API_KEY]"
          grep -rq wrong src && exit 1 || true
`;
const CONFIG = 'approval: never\nverify: {workflow: proof.yml}\n';
const project = {
  'README.md': '# Shop\n',
  '.github/foreman.yml': CONFIG,
  '.github/workflows/proof.yml': PROOF,
};
const part = { key: '1.1', boundaries: ['src/**'], answer: files({ 'src/a.txt': 'right' }) };
const script = () => {
  const { scenes } = storyScript([
    part,
    { key: '1.2', boundaries: ['notes/**'], answer: files({ 'notes/a.md': '# A' }) },
  ]);
  const wrong = {
    name: 'wrong first',
    when: { task: ['# Your task: 1.1\n'], without: ['verification failed'] },
    answer: files({ 'src/a.txt': 'wrong' }),
    times: 1,
  };
  return { scenes: [wrong, ...scenes] };
};

test('a reusable workflow of the repository is the verify job: red is retried, green lands, and it has no secret and a token that reads', async () => {
  const stage = await openStage({ project, script: script() });
  onTestFinished(stage.close);
  const { sandbox } = stage;
  const request = await playStory(sandbox);
  const proofs = jobsOf(sandbox).filter(({ name }) => name.startsWith('1.1 ') && name.includes('/ verify'));
  expect(proofs.map(({ conclusion }) => conclusion)).toEqual(['failure', 'success']);
  for (const { log, permissions } of proofs) {
    expect(permissions).toEqual({ contents: 'read' });
    expect(log).toContain('key: []');
  }
  const { dir } = sandbox.hub.repository(sandbox.repository.fullName).git;
  expect(git(dir, 'show', `refs/heads/foreman/${request}/work:src/a.txt`)).toBe('right\n');
  expect(sandbox.hub.violations).toEqual([]);
}, 180_000);

test('workflows that were installed before are told to be installed again, and nothing is verified by something else', async () => {
  const old = await openStage({ project: { ...project, '.github/foreman.yml': 'approval: never\n' } });
  const { dir } = old.sandbox.hub.repository(old.sandbox.repository.fullName).git;
  const before = git(dir, 'show', 'refs/heads/main:.github/workflows/foreman-task.yml');
  await old.close();
  const stage = await openStage({
    project,
    script: script(),
    files: { '.github/workflows/foreman-task.yml': `${before}\n` },
  });
  onTestFinished(stage.close);
  await playStory(stage.sandbox);
  expect(jobsOf(stage.sandbox).filter(({ name }) => name.includes('/ verify'))).toEqual([]);
  expect((await saidOn(stage.sandbox, 2)).join('\n')).toContain('run `init --force` again');
}, 180_000);
