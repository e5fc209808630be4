import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import type { HubEvent } from '../../actions-host.ts';
import type { Engine } from '../engine.ts';
import { runProcess } from '../job/process.ts';
import { listOf, mapOf, textOf } from '../language/value.ts';
import { readWorkflows } from './find-workflows.ts';

/** One `schedule` event for each cron line in the workflows of a repository's default branch. */
export async function createScheduleEvents(engine: Engine, repository: string): Promise<readonly HubEvent[]> {
  const ref = `refs/heads/${engine.host.defaultBranch(repository)}`;
  const sha = await resolveRef(engine, repository, ref);
  const found = await readWorkflows(engine, repository, sha);
  const crons = found.flatMap(({ workflow }) =>
    listOf(workflow.triggers['schedule']).map((entry) => textOf(mapOf(entry)['cron'])),
  );
  return [...new Set(crons)].map((schedule) => ({
    id: 0,
    name: 'schedule',
    repository,
    payload: { schedule },
    sha,
    ref,
    actor: repository.split('/')[0] ?? '',
    startsWorkflows: true,
  }));
}

async function resolveRef(engine: Engine, repository: string, ref: string): Promise<string> {
  const { host } = engine;
  const token = host.createJobToken({ repository, runId: 0, jobId: 0, permissions: { contents: 'read' } });
  const lines: string[] = [];
  try {
    await runProcess({
      command: 'git',
      args: ['ls-remote', `${host.serverUrl}/${repository}.git`, ref],
      cwd: tmpdir(),
      env: {
        PATH: engine.path,
        HOME: `${tmpdir()}/${randomUUID()}`,
        GIT_TERMINAL_PROMPT: '0',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: `http.${host.serverUrl}/.extraheader`,
        GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`,
      },
      stop: new AbortController().signal,
      grace: engine.grace,
      onLine: (line) => lines.push(line),
    });
  } finally {
    host.revokeJobToken(token);
  }
  const sha = /^[0-9a-f]{40}/.exec(lines.find((line) => line.endsWith(`\t${ref}`)) ?? '')?.[0];
  if (sha === undefined)
    throw new Error(`The default branch of ${repository} cannot be read: ${lines.join(' ')}`);
  return sha;
}
