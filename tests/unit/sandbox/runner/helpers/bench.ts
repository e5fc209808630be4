import { mkdtempSync, rmSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import {
  startRunner,
  type JobSnapshot,
  type Runner,
  type RunnerOptions,
  type RunSnapshot,
} from '../../../../../src/sandbox/runner/index.ts';
import { createMemoryHost, type MemoryHost } from './memory-host.ts';

/** A runner on a memory host, closed and removed after the test. */
export interface Bench {
  readonly host: MemoryHost;
  readonly runner: Runner;
  readonly dir: string;
  /** Puts `.github/workflows/<name>` in place. */
  workflow(name: string, content: string): void;
  /** Starts a dispatch of the only workflow that answers to it and waits until all is done. */
  dispatch(inputs?: Record<string, string>): Promise<RunSnapshot>;
  /** The newest run. */
  last(): RunSnapshot;
}

const cleanups: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

export async function createBench(
  options: Partial<RunnerOptions> = {},
  host: MemoryHost = createMemoryHost(),
): Promise<Bench> {
  const dir = mkdtempSync(join(tmpdir(), 'runner-test-'));
  const grace = { interruptMs: 200, terminateMs: 200 };
  const runner = await startRunner({ host, dir, actions: {}, node: process.execPath, grace, ...options });
  cleanups.push(async () => {
    await runner.close();
    rmSync(dir, { recursive: true, force: true });
  });
  const last = (): RunSnapshot => {
    const run = runner.runs().at(-1);
    if (!run) throw new Error('No run was started.');
    return run;
  };
  return {
    host,
    runner,
    dir,
    last,
    workflow: (name, content) => {
      host.files[`.github/workflows/${name}`] = content;
    },
    dispatch: async (inputs = {}) => {
      host.send({ name: 'workflow_dispatch', payload: { inputs, ref: 'refs/heads/main' } });
      await runner.whenIdle();
      return last();
    },
  };
}

/** Makes a folder with files, removed after the test. */
export function createFolder(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'runner-files-'));
  cleanups.push(() => Promise.resolve(rmSync(folder, { recursive: true, force: true })));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** The job of a name. */
export function jobOf(run: RunSnapshot, name: string): JobSnapshot {
  const job = run.jobs.find((one) => one.name === name);
  if (!job) throw new Error(`No job "${name}" among: ${run.jobs.map((one) => one.name).join(', ')}`);
  return job;
}

/** Conclusions by job name. */
export function conclusions(run: RunSnapshot): Record<string, string | undefined> {
  return Object.fromEntries(run.jobs.map((job) => [job.name, job.conclusion]));
}

/** A job's log as one text. */
export function logOf(run: RunSnapshot, name: string): string {
  return jobOf(run, name).log.join('\n');
}
