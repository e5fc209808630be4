import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Hub } from '../../src/sandbox/hub/index.ts';
import { at, commitFile, git, jobClient } from '../unit/sandbox/hub/start-test-hub.ts';
import { runCli } from '../helpers/run-cli.ts';
import { branchesOf, labelsOf, makeLabels } from '../helpers/left-behind.ts';
import { ACTION, KEY, SHOP, openSite, rowOf } from '../helpers/site.ts';

describe('a fresh repository', () => {
  it('gets its files by init, is found in order by doctor, and is bare again after uninstall', async () => {
    const { hub, dir, cli, push } = await openSite(KEY);
    const before = await git(dir, 'ls-files');
    expect((await cli('doctor')).exit).toBe(1);
    expect(await cli('init', '--action', ACTION)).toMatchObject({ exit: 0, error: '' });
    await push();
    const doctor = await cli('doctor');
    expect(doctor.out).toContain('nothing stands in the way.');
    expect(doctor.out).not.toMatch(/^(WRONG|look|unseen)/m);
    expect(doctor.exit).toBe(0);
    await leaveWork(hub);
    const listed = await cli('uninstall');
    expect(listed.out).toContain('Nothing was removed.');
    expect(listed.out).toContain('FOREMAN_APP_PRIVATE_KEY');
    expect(listed.out).toContain('FOREMAN_APP_ID');
    expect(listed.out).toContain('FOREMAN_CI_TOKEN');
    expect(await branchesOf(hub)).toContain('foreman/1/work');
    expect(await cli('uninstall', '--yes')).toMatchObject({ exit: 0 });
    await push();
    expect(await git(dir, 'ls-files')).toBe(before);
    expect(await branchesOf(hub)).toEqual(['foreman/1/task-2', 'main']);
    expect(await labelsOf(hub)).toEqual(['priority:high']);
    expect(hub.violations).toEqual([]);
  });
});

describe('init', () => {
  it('writes nothing in a dry run, and nothing twice', async () => {
    const { dir, cli } = await openSite();
    const dry = await cli('init', '--dry-run', '--action', ACTION);
    expect(dry.out).toContain('write      .github/workflows/foreman.yml');
    expect(dry.out).toContain('Verification, found in package.json: npm test');
    expect(await git(dir, 'status', '--short')).toBe('');
    await cli('init', '--action', ACTION);
    const first = await treeOf(dir);
    const again = await cli('init', '--action', ACTION);
    expect(again.out).toContain('Nothing to write.');
    expect(await treeOf(dir)).toBe(first);
    expect(first).not.toBe(await git(dir, 'rev-parse', 'HEAD^{tree}'));
  });

  it('shows a changed file and leaves it, unless it is forced', async () => {
    const { dir, cli, push } = await openSite();
    await cli('init', '--action', ACTION);
    await push();
    const other = ACTION.replace('ab', 'cd');
    const left = await cli('init', '--action', other);
    expect(left).toMatchObject({ exit: 1 });
    expect(left.out).toContain(`+        uses: ${other}`);
    expect(await git(dir, 'status', '--short')).toBe('');
    expect((await cli('init', '--action', other, '--force')).exit).toBe(0);
    expect(await git(dir, 'status', '--short')).toContain('M .github/workflows/foreman.yml');
  });

  it('refuses an action that is not pinned to a commit', async () => {
    const { cli } = await openSite();
    expect(await cli('init', '--action', 'acme/foreman@v1')).toMatchObject({ exit: 2, out: '' });
  });
});

describe('doctor', () => {
  it('names each setting that is in the way, with the click that mends it', async () => {
    const { cli, push } = await openSite({
      settings: {
        actionsMayOpenPulls: false,
        allowedActions: 'local_only',
        rules: [
          { branches: '**', type: 'creation' },
          { branches: 'main', type: 'required_status_checks' },
        ],
      },
      variables: { FOREMAN_PAUSED: 'true' },
      seed: {
        ...SHOP,
        '.github/workflows/ci.yml': 'on: pull_request\njobs: {}\n',
        '.github/workflows/bot.yml': 'on: issue_comment\njobs:\n  a:\n    if: startsWith(x, "/foreman ")\n',
      },
    });
    await cli('init', '--action', ACTION);
    await push();
    const { out, exit } = await cli('doctor');
    expect(exit).toBe(1);
    expect(rowOf(out, 'pull requests by Actions')).toMatch(/^WRONG/);
    expect(rowOf(out, 'Actions')).toMatch(/^WRONG.*only actions of this owner/);
    expect(rowOf(out, 'model key')).toMatch(/^WRONG/);
    expect(rowOf(out, 'rules for branches')).toMatch(
      /^WRONG.*`creation`.*last pull request meets required checks/,
    );
    expect(rowOf(out, 'the word')).toMatch(/^WRONG.*bot\.yml/);
    expect(rowOf(out, 'CI')).toMatch(/^look.*each task’s pull request starts `?ci\.yml/);
    expect(rowOf(out, 'paused')).toMatch(/^look.*FOREMAN_PAUSED/);
    expect(out).toContain('tick "Allow GitHub Actions to create and approve pull requests"');
  });

  it('tells a broken configuration, a missing profile, and a word that the workflow does not hear', async () => {
    const broken = await openSite({ ...KEY, seed: { ...SHOP, '.github/foreman.yml': 'mergee: verified\n' } });
    await broken.cli('init', '--action', ACTION);
    await broken.push();
    expect(rowOf((await broken.cli('doctor')).out, 'configuration')).toMatch(/^WRONG.*merge/);
    const other = await openSite({
      ...KEY,
      seed: {
        ...SHOP,
        '.github/foreman.yml': 'trigger: builder\nclaim_assignee: nobody\npools:\n  - name: cobol\n',
      },
    });
    await other.cli('init', '--action', ACTION);
    await other.push();
    const { out } = await other.cli('doctor');
    expect(rowOf(out, 'configuration')).toMatch(/^WRONG.*builder.*\/foreman/);
    expect(rowOf(out, 'profiles')).toMatch(/^WRONG.*cobol/);
    expect(rowOf(out, 'assignee')).toMatch(/^WRONG.*nobody/);
  });

  it('and init refuse a workflow that may not verify, and take one that may', async () => {
    const proof = (jobs: string): string =>
      `on: {workflow_call: {inputs: {candidate: {type: string, required: true}}}}\n${jobs}`;
    const good = 'jobs: {a: {runs-on: ubuntu-latest, steps: [{run: "true"}]}}\n';
    const path = '.github/workflows/proof.yml';
    const seed = { ...SHOP, '.github/foreman.yml': 'verify: {workflow: proof.yml}\n' };
    const missing = await openSite({ ...KEY, seed });
    const { exit, error } = await missing.cli('init', '--action', ACTION);
    expect(exit).toBe(2);
    expect(error).toContain(`names ${path}, which is not there`);
    const { cli, push, dir } = await openSite({ ...KEY, seed: { ...seed, [path]: proof(good) } });
    expect(await cli('init', '--action', ACTION)).toMatchObject({ exit: 0 });
    await push();
    expect(rowOf((await cli('doctor')).out, 'verification')).toContain('proof.yml`, without any secret');
    writeFileSync(join(dir, path), proof(`permissions: {contents: write}\n${good}`));
    await push();
    expect(rowOf((await cli('doctor')).out, 'verification')).toMatch(/^WRONG.*more than `contents: read`/);
    expect((await cli('init', '--action', ACTION)).exit).toBe(2);
  });

  it('says what a writer’s token and a job’s token may not see, and how to see it', async () => {
    const { hub, cli, push, dir } = await openSite(KEY);
    await cli('init', '--action', ACTION);
    await push();
    const env = { GITHUB_API_URL: hub.apiUrl, INIT_CWD: dir };
    const job = hub.createJobToken({
      repository: 'octo/shop',
      runId: 1,
      jobId: 1,
      permissions: { actions: 'write', contents: 'write', issues: 'write' },
    });
    for (const token of ['token-writer', job]) {
      const { out, exit } = await runCli(['doctor'], { ...env, GH_TOKEN: token });
      expect(rowOf(out, 'pull requests by Actions')).toMatch(/^unseen.*cannot be seen with this token/);
      expect(out).toContain('An admin sees it');
      expect(exit).toBe(0);
    }
  });

  it('asks for a token in one sentence', async () => {
    const { error, exit } = await runCli(['doctor'], {});
    expect(exit).toBe(2);
    expect(error).toMatch(/^error: There is no token: set GITHUB_TOKEN/);
  });
});

/** The tree of everything in the clone as it lies there. */
async function treeOf(dir: string): Promise<string> {
  await git(dir, 'add', '-A');
  return git(dir, 'write-tree');
}

/** What a request leaves: a branch that Foreman wrote, one with a person's commit, a pull request, a label. */
async function leaveWork(hub: Hub): Promise<void> {
  const job = jobClient(hub, { contents: 'write', issues: 'write', 'pull-requests': 'write' });
  const { data: main } = await job.request('GET /repos/{owner}/{repo}/git/ref/{ref}', {
    ...at,
    ref: 'heads/main',
  });
  const make = (branch: string) =>
    job.request('POST /repos/{owner}/{repo}/git/refs', {
      ...at,
      ref: `refs/heads/${branch}`,
      sha: main.object.sha,
    });
  await make('foreman/1/work');
  await make('foreman/1/task-2');
  await job.request('PUT /repos/{owner}/{repo}/contents/{path}', {
    ...at,
    path: 'a.txt',
    message: 'Phase 1.1: a',
    content: 'YQ==',
    branch: 'foreman/1/work',
  });
  await commitFile(hub, 'foreman/1/task-2', ['mine.txt', 'mine\n']);
  await job.request('POST /repos/{owner}/{repo}/pulls', {
    ...at,
    title: 'a',
    head: 'foreman/1/work',
    base: 'main',
  });
  await makeLabels(hub, ['foreman:working', 'foreman:epic', 'worker:coding', 'priority:high']);
}
