import { join } from 'node:path';
import { mapOf, textOf } from '../language/value.ts';
import type { JobState, StepRun } from './frame.ts';

const githubVariables = [
  'actor',
  'api_url',
  'base_ref',
  'event_name',
  'event_path',
  'graphql_url',
  'head_ref',
  'job',
  'ref',
  'ref_name',
  'ref_type',
  'repository',
  'repository_id',
  'repository_owner',
  'run_attempt',
  'run_id',
  'run_number',
  'server_url',
  'sha',
  'triggering_actor',
  'workflow',
  'workflow_ref',
  'workspace',
];

/** The whole environment of a step's process; nothing of the runner's own environment enters it. */
export function environmentOf(
  step: StepRun,
  extra: Readonly<Record<string, string>>,
): Record<string, string> {
  const { job } = step.frame;
  const chosen = { ...job.env, ...step.env };
  return {
    LANG: 'C.UTF-8',
    HOME: job.folders.home,
    USER: 'runner',
    ...chosen,
    ...githubEnvironment(job),
    CI: 'true',
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'sandbox',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_TEMP: job.folders.temp,
    RUNNER_TOOL_CACHE: join(job.folders.root, 'tools'),
    ...extra,
    PATH: [...job.path, chosen['PATH'] ?? job.engine.path].join(':'),
  };
}

/** What JavaScript actions get beyond that: the runtime's token and addresses, which are worth nothing here. */
export function runtimeVariables(job: JobState): Record<string, string> {
  const url = `${job.engine.host.serverUrl}/_runtime/`;
  return {
    ACTIONS_RUNTIME_TOKEN: job.runtimeToken,
    ACTIONS_RUNTIME_URL: url,
    ACTIONS_RESULTS_URL: url,
    ACTIONS_CACHE_URL: url,
    ACTIONS_CACHE_SERVICE_V2: 'True',
  };
}

function githubEnvironment(job: JobState): Record<string, string> {
  const github = mapOf(job.contexts['github']);
  const named = githubVariables.map((name): [string, string] => [
    `GITHUB_${name.toUpperCase()}`,
    textOf(github[name]),
  ]);
  return { GITHUB_ACTIONS: 'true', ...Object.fromEntries(named) };
}
