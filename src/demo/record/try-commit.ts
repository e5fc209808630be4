import { execFile } from 'node:child_process';
import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Verdict } from './clash.ts';

const run = promisify(execFile);
const MOST_MS = 60_000;

/**
 * Takes a commit out of a bare repository into a folder of its own and runs the project's tests there. Red is a test run that ended
 * with a failure; a commit that is not there, or tests that cannot be started or do not end, throw.
 */
export async function tryCommit(repository: string, commit: string): Promise<Verdict> {
  const dir = await mkdtemp(join(tmpdir(), 'foreman-try-'));
  try {
    const tree = join(dir, 'tree');
    await mkdir(tree);
    await takeOut({ repository, commit, tree, index: join(dir, 'index') });
    return await runTests(tree);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

interface Order {
  readonly repository: string;
  readonly commit: string;
  readonly tree: string;
  readonly index: string;
}

async function takeOut({ repository, commit, tree, index }: Order): Promise<void> {
  const env = { ...clean(), GIT_INDEX_FILE: index, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' };
  const git = (...args: readonly string[]) =>
    run('git', [`--git-dir=${repository}`, `--work-tree=${tree}`, ...args], { env, cwd: tree });
  await git('read-tree', commit);
  await git('checkout-index', '--all');
}

async function runTests(tree: string): Promise<Verdict> {
  try {
    await run('npm', ['test'], { cwd: tree, env: clean(), timeout: MOST_MS, maxBuffer: 16 * 1024 * 1024 });
    return 'green';
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'number') return 'red';
    throw error;
  }
}

/** Repository code is run, so it gets no more of the environment than it needs. */
const clean = () => ({ PATH: process.env['PATH'], HOME: process.env['HOME'] });
