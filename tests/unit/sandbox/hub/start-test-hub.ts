import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Octokit } from '@octokit/core';
import { RequestError } from '@octokit/request-error';
import { onTestFinished } from 'vitest';
import { startHub } from '../../../../src/sandbox/hub/index.ts';
import type { Access } from '../../../../src/sandbox/actions-host.ts';
import type { Hub, HubOptions, HubRepository } from '../../../../src/sandbox/hub/index.ts';
import { createJudge } from '../../../../src/sandbox/hub/judge/index.ts';

/** Where the tests' repository is. */
export const at = { owner: 'octo', repo: 'shop' };

const workflow =
  'name: CI\non:\n  workflow_dispatch:\n    inputs:\n      who: { required: true }\njobs: {}\n';

/** A hub with an owner, a writer, a reader and a stranger, every REST exchange judged by GitHub's description. */
export async function startTestHub(
  options: Partial<HubOptions> = {},
  repository: Partial<HubRepository> = {},
): Promise<Hub> {
  const dir = mkdtempSync(join(tmpdir(), 'hub-'));
  const hub = await startHub({
    dir: join(dir, 'repositories'),
    users: ['octo', 'writer', 'reader', 'stranger'].map((login) => ({ login, token: `token-${login}` })),
    repositories: [
      {
        owner: 'octo',
        name: 'shop',
        seed: { 'README.md': '# Shop\n', 'src/a.ts': 'one\ntwo\n', '.github/workflows/ci.yml': workflow },
        collaborators: { writer: 'write', reader: 'read' },
        variables: { REGION: 'eu' },
        ...repository,
      },
    ],
    judge: createJudge(),
    ...options,
  });
  onTestFinished(async () => {
    await hub.close();
    rmSync(dir, { recursive: true, force: true });
  });
  return hub;
}

/** A client of the hub as one of the users, or with any token. */
export function clientOf(hub: Hub, who: string) {
  const auth = who.startsWith('ghs_') ? who : `token-${who}`;
  const octokit = new Octokit({ auth, baseUrl: hub.apiUrl });
  octokit.log.warn = () => undefined;
  return octokit;
}

/** A client with a job token of these permissions. */
export function jobClient(hub: Hub, permissions: Readonly<Record<string, Access>>) {
  const repository = `${at.owner}/${at.repo}`;
  return clientOf(hub, hub.createJobToken({ repository, runId: 1, jobId: 1, permissions }));
}

/** The status and message of a refused request. */
export async function refusalOf(request: Promise<unknown>): Promise<{ status: number; message: string }> {
  try {
    await request;
  } catch (error) {
    if (error instanceof RequestError) return { status: error.status, message: error.message };
    throw error;
  }
  throw new Error('The request was not refused.');
}

const run = promisify(execFile);

/** Stock Git, free of the machine's configuration; its standard output. */
export async function git(cwd: string, ...args: string[]): Promise<string> {
  const { PATH } = process.env;
  const identity = {
    GIT_AUTHOR_NAME: 'W',
    GIT_AUTHOR_EMAIL: 'w@x.y',
    GIT_COMMITTER_NAME: 'W',
    GIT_COMMITTER_EMAIL: 'w@x.y',
  };
  const env = {
    PATH,
    ...identity,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
  };
  return (await run('git', args, { cwd, env })).stdout.trim();
}

/** A clone of the tests' repository with a token in its address. */
export async function cloneWith(hub: Hub, token: string): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'clone-'));
  onTestFinished(() => {
    rmSync(dir, { recursive: true, force: true });
  });
  const url = hub.url.replace('http://', `http://x-access-token:${token}@`);
  await git(dir, 'clone', '-q', `${url}/octo/shop.git`, '.');
  return dir;
}

/** The head of a branch. */
export async function headOf(hub: Hub, branch: string): Promise<string> {
  const { data } = await clientOf(hub, 'octo').request('GET /repos/{owner}/{repo}/git/ref/{ref}', {
    ...at,
    ref: `heads/${branch}`,
  });
  return data.object.sha;
}

/** Writes one file on a branch, made from main where it does not exist; the new head. */
export async function commitFile(hub: Hub, branch: string, file: readonly [string, string]): Promise<string> {
  const client = clientOf(hub, 'writer');
  const known = hub.repository('octo/shop').git;
  const exists = await git(known.dir, 'branch', '--list', branch);
  if (exists === '') {
    const sha = await headOf(hub, 'main');
    await client.request('POST /repos/{owner}/{repo}/git/refs', { ...at, ref: `refs/heads/${branch}`, sha });
  }
  const [path, text] = file;
  const before = await headOf(hub, branch);
  const tree = await client.request('POST /repos/{owner}/{repo}/git/trees', {
    ...at,
    base_tree: before,
    tree: [{ path, mode: '100644', type: 'blob', content: text }],
  });
  const commit = await client.request('POST /repos/{owner}/{repo}/git/commits', {
    ...at,
    message: `Change ${path}`,
    tree: tree.data.sha,
    parents: [before],
  });
  const sha = commit.data.sha;
  await client.request('PATCH /repos/{owner}/{repo}/git/refs/{ref}', { ...at, ref: `heads/${branch}`, sha });
  return sha;
}
