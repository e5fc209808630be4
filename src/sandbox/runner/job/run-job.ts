import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isTruthy, messageOf } from '../language/expressions.ts';
import { fill, fillMap, fillToText } from '../language/template.ts';
import { mapOf, optionalText, textMap, textsOf, type Value, type ValueMap } from '../language/value.ts';
import type { JobRecord, JobResult } from '../records.ts';
import { isFromFork } from '../run/github-context.ts';
import { jobScope, type Leg } from '../run/state.ts';
import { readOnly } from '../workflow/permissions.ts';
import { runnerRefusal } from '../workflow/refusals.ts';
import type { StepsJob } from '../workflow/types.ts';
import { scopeOf, type Folders, type Frame, type JobState } from './frame.ts';
import { forceEnd } from './force-end.ts';
import { createMasks } from './masks.ts';
import { runPosts, runPres } from './pre-and-post.ts';
import { signalGroup } from './process.ts';
import { runSteps } from './run-steps.ts';
import { sayOfJob } from './say.ts';

export interface JobRequest {
  readonly leg: Leg;
  readonly definition: StepsJob;
  readonly record: JobRecord;
  readonly stop: AbortController;
}

export interface JobEnd {
  readonly result: JobResult;
  readonly outputs: Readonly<Record<string, string>>;
  /** True if `continue-on-error` holds. */
  readonly forgiven: boolean;
}

/** Runs a job's steps in fresh folders with a fresh token, and leaves nothing of either behind. */
export async function runJob(request: JobRequest): Promise<JobEnd> {
  const { leg, record } = request;
  const { run } = leg.job.workflow;
  const { host, dir } = run.engine;
  const folders = await createFolders(join(dir, 'jobs', `${run.record.id}-${record.id}`), run.event.payload);
  const permissions = isFromFork(run.event) ? readOnly(record.permissions) : record.permissions;
  const { repository } = run.event;
  const token = host.createJobToken({ repository, runId: run.record.id, jobId: record.id, permissions });
  const job = createJobState(request, folders, token);
  const endForce = forceEnd(job);
  try {
    return await runWithTime(request, job);
  } finally {
    endForce();
    host.revokeJobToken(token);
    for (const pid of job.pids) signalGroup(pid, 'SIGKILL');
    await rm(folders.root, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function runWithTime(request: JobRequest, job: JobState): Promise<JobEnd> {
  const { definition, leg, stop } = request;
  const scope = jobScope(leg.job, leg);
  const minutes = Number(fill(definition.timeoutMinutes, scope));
  const timer = setTimeout(
    () => {
      sayOfJob(job, `##[error]The job took longer than ${minutes} minutes.`);
      stop.abort('timeout');
    },
    Math.min(minutes * 60_000, 2 ** 31 - 1),
  );
  try {
    const forgiven = isTruthy(fill(definition.continueOnError, scope));
    return { ...(await runAll(request, job)), forgiven };
  } finally {
    clearTimeout(timer);
  }
}

async function runAll(request: JobRequest, job: JobState): Promise<Omit<JobEnd, 'forgiven'>> {
  const { definition, leg } = request;
  const labels = textsOf(fill(definition.raw['runs-on'] ?? null, jobScope(leg.job, leg)));
  const refusal = runnerRefusal(labels);
  if (refusal !== undefined) throw new Error(refusal);
  const frame: Frame = { job, steps: {}, env: {}, failed: false };
  Object.assign(job.env, textMap(fillMap(leg.job.workflow.loaded.workflow.env, scopeOf(frame))));
  Object.assign(job.env, textMap(fillMap(definition.env, scopeOf(frame))));
  await runPres(frame, definition.steps);
  await runSteps(frame, definition.steps);
  await runPosts(frame);
  const outputs = outputsOf(frame, definition);
  if (job.stop.aborted) return { result: 'cancelled', outputs };
  return { result: frame.failed ? 'failure' : 'success', outputs };
}

/** A job's outputs; one that holds a secret is dropped, as GitHub does. */
function outputsOf(frame: Frame, definition: StepsJob): Record<string, string> {
  const { job } = frame;
  const outputs: Record<string, string> = {};
  for (const [name, template] of Object.entries(definition.outputs)) {
    try {
      const value = fillToText(template, scopeOf(frame));
      if (job.masks.holds(value))
        sayOfJob(job, `##[warning]The output "${name}" is dropped: it may hold a secret.`);
      else outputs[name] = value;
    } catch (error) {
      sayOfJob(job, `##[error]${messageOf(error)}`);
      frame.failed = true;
    }
  }
  return outputs;
}

function createJobState(request: JobRequest, folders: Folders, token: string): JobState {
  const { leg, definition, record } = request;
  const { run, secrets, loaded } = leg.job.workflow;
  const runtimeToken = `runtime-${randomUUID()}`;
  const scope = jobScope(leg.job, leg);
  const contexts = {
    ...scope.contexts,
    secrets: { ...secrets, GITHUB_TOKEN: token },
    runner: runnerContext(folders),
    github: {
      ...mapOf(scope.contexts['github']),
      token,
      workspace: folders.workspace,
      event_path: join(folders.root, 'event.json'),
    },
  };
  const defaults = [loaded.workflow.defaults, definition.defaults].map((value) => runDefaults(value));
  return {
    engine: run.engine,
    runId: run.record.id,
    repository: run.event.repository,
    token,
    runtimeToken,
    record,
    folders,
    contexts,
    masks: createMasks([token, runtimeToken, ...Object.values(secrets)]),
    env: {},
    path: [],
    defaults: {
      shell: optionalText(defaults[1]?.['shell'] ?? defaults[0]?.['shell']),
      workingDirectory: optionalText(
        defaults[1]?.['working-directory'] ?? defaults[0]?.['working-directory'],
      ),
    },
    posts: [],
    pids: [],
    stop: request.stop.signal,
  };
}

function runDefaults(value: Value): ValueMap {
  return mapOf(mapOf(value)['run']);
}

function runnerContext(folders: Folders): ValueMap {
  return {
    os: 'Linux',
    arch: 'X64',
    name: 'sandbox',
    environment: 'github-hosted',
    temp: folders.temp,
    tool_cache: join(folders.root, 'tools'),
    workspace: folders.workspace,
  };
}

async function createFolders(root: string, payload: unknown): Promise<Folders> {
  const folders = {
    root,
    workspace: join(root, 'workspace'),
    temp: join(root, 'temp'),
    home: join(root, 'home'),
    commands: join(root, 'commands'),
  };
  await Promise.all(Object.values(folders).map((folder) => mkdir(folder, { recursive: true })));
  await writeFile(join(root, 'event.json'), JSON.stringify(payload));
  return folders;
}
