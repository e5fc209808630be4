import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HubRequest } from '../../src/sandbox/hub/index.ts';
import type { SeenCall } from '../../src/sandbox/model/exchange.ts';
import type { JobSnapshot, RunSnapshot } from '../../src/sandbox/runner/index.ts';
import { startSandbox, type Sandbox } from '../../src/demo/sandbox.ts';
import { sampleScript } from './script.ts';

/** Everything that was seen of one whole request, from its command until nothing moved any more. */
export interface Played {
  readonly requests: readonly HubRequest[];
  readonly calls: readonly SeenCall[];
  readonly runs: readonly RunSnapshot[];
  /** Jobs that a machine was started for. */
  readonly jobs: readonly JobSnapshot[];
  /** How many pull requests were merged, and how many stand open. */
  readonly pulls: { readonly merged: number; readonly open: number };
  /** Every job rounded up to a whole minute, as GitHub bills them. */
  readonly minutes: number;
  readonly seconds: number;
}

/** A repository in which `npm test` says yes to everything. */
const project = {
  'README.md': '# Parts\n\nA repository that is filled by one request.\n',
  'package.json': JSON.stringify(
    { name: 'parts', type: 'module', scripts: { test: 'node test.js' } },
    null,
    2,
  ),
  'test.js': "console.log('ok');\n",
  '.github/foreman.yml': 'approval: never\n',
};

/** Plays the sample request of twenty tasks on hub, runner and model server with the built bundle. */
export async function playRequest(): Promise<Played> {
  const dir = await mkdtemp(join(tmpdir(), 'foreman-bench-'));
  const action = await copyAction(dir);
  const sandbox = await startSandbox({ dir, project, action, model: { script: sampleScript } });
  try {
    return await play(sandbox);
  } finally {
    await sandbox.close();
    await rm(dir, { recursive: true, force: true });
  }
}

/** A build that happens meanwhile must not change what is measured. */
async function copyAction(dir: string): Promise<string> {
  const action = join(dir, 'action');
  for (const part of ['action.yml', 'dist'])
    await cp(join(checkout, part), join(action, part), { recursive: true });
  return action;
}

async function play(sandbox: Sandbox): Promise<Played> {
  const { hub, runner, repository } = sandbox;
  const mona = sandbox.as('mona');
  const place = { owner: repository.owner, repo: repository.repo };
  const issue = await mona.request('POST /repos/{owner}/{repo}/issues', {
    ...place,
    title: 'Fill the parts',
  });
  const before = hub.requests.length;
  const started = performance.now();
  const body = '/foreman Fill all twenty parts';
  const numbered = { ...place, issue_number: issue.data.number, body };
  await mona.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', numbered);
  await runner.whenIdle();
  const seconds = (performance.now() - started) / 1000;
  const state = hub.repository(repository.fullName);
  const pulls = [...state.issues.values()].flatMap((one) => one.pull ?? []);
  const runs = runner.runs();
  return {
    requests: hub.requests.slice(before),
    calls: sandbox.model?.requests ?? [],
    runs,
    jobs: runs.flatMap((run) => run.jobs).filter((job) => job.conclusion !== 'skipped'),
    pulls: {
      merged: pulls.filter((pull) => pull.merged).length,
      open: pulls.filter((pull) => !pull.merged && pull.issue.state === 'open').length,
    },
    minutes: [...state.jobs.values()].reduce((sum, job) => sum + minutesOf(job), 0),
    seconds,
  };
}

interface TimedJob {
  readonly conclusion: string | null;
  readonly startedAt: string | null;
  readonly completedAt: string | null;
}

function minutesOf({ conclusion, startedAt, completedAt }: TimedJob): number {
  if (conclusion === 'skipped' || startedAt === null || completedAt === null) return 0;
  return Math.max(1, Math.ceil((Date.parse(completedAt) - Date.parse(startedAt)) / 60_000));
}

const checkout = fileURLToPath(new URL('../../', import.meta.url));
