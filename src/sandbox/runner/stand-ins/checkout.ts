import { mkdir } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { mapOf, textOf } from '../language/value.ts';
import type { StepEnd, StepRun } from '../job/frame.ts';
import { runProcess } from '../job/process.ts';
import { say } from '../job/say.ts';
import { checkInputs, readFlag } from './inputs.ts';

const known = [
  'repository',
  'ref',
  'token',
  'path',
  'fetch-depth',
  'persist-credentials',
  'clean',
  'fetch-tags',
];
const known2 = ['set-safe-directory', 'show-progress', 'github-server-url', 'allow-unsafe-pr-checkout'];

const everything = ['origin', '+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*'];

interface Checkout {
  readonly step: StepRun;
  readonly folder: string;
  readonly url: string;
  /** Git configuration key and value that carry the token. */
  readonly header: readonly [key: string, value: string];
}

/** Fetches a commit by Git over HTTP and checks it out. */
export async function checkOut(step: StepRun, inputs: Readonly<Record<string, string>>): Promise<StepEnd> {
  checkInputs('actions/checkout', inputs, [...known, ...known2]);
  const { job } = step.frame;
  const repository = inputs['repository'] || job.repository;
  const { serverUrl } = job.engine.host;
  const token = inputs['token'] || job.token;
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  job.masks.add(basic);
  const checkout: Checkout = {
    step,
    folder: folderInside(job.folders.workspace, inputs['path'] ?? ''),
    url: `${serverUrl}/${repository}.git`,
    header: [`http.${serverUrl}/.extraheader`, `AUTHORIZATION: basic ${basic}`],
  };
  const depth = Number(inputs['fetch-depth'] || '1');
  const commit = await fetchAndCheckOut(checkout, wantedRef(step, repository, inputs['ref'] ?? ''), depth);
  if (readFlag(inputs['persist-credentials'], true)) await persist(checkout);
  return {
    result: step.stop.aborted ? 'cancelled' : 'success',
    outputs: { commit, ref: inputs['ref'] ?? '' },
  };
}

function folderInside(workspace: string, path: string): string {
  const folder = resolve(workspace, path);
  const way = relative(workspace, folder);
  if (way.startsWith('..') || isAbsolute(way))
    throw new Error(`The path "${path}" is outside of the workspace.`);
  return folder;
}

interface Wanted {
  readonly sha?: string;
  /** A branch or tag to name the checkout by; `refs/…` or short. */
  readonly ref?: string;
}

function wantedRef(step: StepRun, repository: string, ref: string): Wanted {
  if (/^[0-9a-f]{40}$/.test(ref)) return { sha: ref };
  if (ref !== '') return { ref };
  if (repository !== step.frame.job.repository) return { ref: 'HEAD' };
  const github = mapOf(step.frame.job.contexts['github']);
  return { sha: textOf(github['sha']), ref: textOf(github['ref']) };
}

async function fetchAndCheckOut(checkout: Checkout, wanted: Wanted, depth: number): Promise<string> {
  await mkdir(checkout.folder, { recursive: true });
  await git(checkout, ['init', '-q', '.']);
  await git(checkout, ['remote', 'add', 'origin', checkout.url]).catch(() =>
    git(checkout, ['remote', 'set-url', 'origin', checkout.url]),
  );
  const target = await resolveTarget(checkout, wanted);
  if (depth <= 0) await fetch(checkout, everything);
  await fetch(
    checkout,
    depth > 0 ? [`--depth=${depth}`, '--no-tags', 'origin', target.refspec] : ['origin', target.refspec],
  );
  const from = target.branch === undefined ? ['--detach', target.start] : ['-B', target.branch, target.start];
  await git(checkout, ['checkout', '-q', '--force', ...from]);
  const lines = await git(checkout, ['rev-parse', 'HEAD']);
  return lines[0] ?? '';
}

function fetch(checkout: Checkout, args: readonly string[]): Promise<readonly string[]> {
  return git(checkout, ['fetch', '-q', '--no-recurse-submodules', ...args]);
}

interface Target {
  readonly refspec: string;
  readonly start: string;
  readonly branch?: string;
}

async function resolveTarget(checkout: Checkout, wanted: Wanted): Promise<Target> {
  const full =
    wanted.ref === undefined ? undefined : await fullRef(checkout, wanted.ref, wanted.sha !== undefined);
  const source = wanted.sha ?? full ?? 'HEAD';
  if (full?.startsWith('refs/heads/')) {
    const branch = full.slice('refs/heads/'.length);
    const start = `refs/remotes/origin/${branch}`;
    return { refspec: `+${source}:${start}`, start, branch };
  }
  return { refspec: `+${source}:refs/foreman-sandbox/checkout`, start: 'refs/foreman-sandbox/checkout' };
}

async function fullRef(checkout: Checkout, ref: string, isGiven: boolean): Promise<string> {
  if (isGiven || ref === 'HEAD' || ref.startsWith('refs/')) return ref;
  const lines = await git(checkout, ['ls-remote', 'origin', `refs/heads/${ref}`, `refs/tags/${ref}`]);
  const found = lines.map((line) => line.split('\t')[1] ?? '').filter((name) => name !== '');
  const [first] = found;
  if (first === undefined) throw new Error(`There is no branch or tag "${ref}" in ${checkout.url}.`);
  return first;
}

/** As the real one by default: the token stays in the repository's configuration until the job's end. */
async function persist(checkout: Checkout): Promise<void> {
  const [key, value] = checkout.header;
  await git(checkout, ['config', '--local', key, value]);
  const { step } = checkout;
  step.frame.job.posts.push({
    name: `Post ${step.name}`,
    frame: step.frame,
    definition: step.definition,
    condition: 'always()',
    run: async (postStep) => {
      await git({ ...checkout, step: postStep }, ['config', '--local', '--unset-all', key]).catch(() => []);
      return { result: 'success', outputs: {} };
    },
  });
}

async function git(checkout: Checkout, args: readonly string[]): Promise<readonly string[]> {
  const { step, folder, header } = checkout;
  const { engine, folders } = step.frame.job;
  const lines: string[] = [];
  const end = await runProcess({
    command: 'git',
    args,
    cwd: folder,
    env: {
      PATH: engine.path,
      HOME: join(folders.root, 'git-home'),
      GIT_TERMINAL_PROMPT: '0',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: header[0],
      GIT_CONFIG_VALUE_0: header[1],
    },
    stop: step.stop,
    grace: engine.grace,
    onLine: (line) => lines.push(line),
  });
  if (end.code === 0) return lines;
  for (const line of lines) say(step, line);
  throw new Error(
    `git ${args[0] ?? ''} in the checkout of ${checkout.url} ended with ${end.code ?? end.signal ?? '?'}.`,
  );
}
