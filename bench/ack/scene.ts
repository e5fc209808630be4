import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Octokit } from '@octokit/core';
import { clientAs, users } from '../../src/demo/sandbox/people.ts';
import { startHub, type Hub } from '../../src/sandbox/hub/index.ts';

/** A hub without a runner: what happens on a comment is started by hand, in a process that can be measured. */
export interface Scene {
  readonly hub: Hub;
  /** Writes a comment on an issue of its own and returns the environment that a runner would give its job. */
  comment(body: string): Promise<Readonly<Record<string, string>>>;
  close(): Promise<void>;
}

const place = { owner: 'mona', repo: 'parts' };
const repository = `${place.owner}/${place.repo}`;
const PERMISSIONS = { actions: 'write', contents: 'write', issues: 'write' } as const;

/** Starts the hub with one repository on 127.0.0.1. */
export async function startScene(): Promise<Scene> {
  const dir = await mkdtemp(join(tmpdir(), 'foreman-bench-'));
  const seed = { 'README.md': '# Parts\n' };
  const hub = await startHub({
    dir: join(dir, 'hub'),
    users,
    repositories: [{ owner: place.owner, name: place.repo, seed, collaborators: {} }],
    limits: { job: 100_000 },
  });
  const mona = clientAs('mona', hub.apiUrl);
  return {
    hub,
    comment: async (body) => {
      await writeComment(mona, body);
      return environment(hub, dir);
    },
    close: async () => {
      await hub.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function writeComment(mona: Octokit, body: string): Promise<void> {
  const issue = await mona.request('POST /repos/{owner}/{repo}/issues', { ...place, title: 'A wish' });
  const target = { ...place, issue_number: issue.data.number };
  await mona.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', { ...target, body });
}

/** As a runner prepares the first step of a job: the event, a token of its own, an empty workspace. */
async function environment(hub: Hub, dir: string): Promise<Readonly<Record<string, string>>> {
  const event = hub.events.findLast((one) => one.name === 'issue_comment');
  if (event === undefined) throw new Error('The comment caused no event.');
  const workspace = await mkdtemp(join(dir, 'job-'));
  const eventPath = join(workspace, 'event.json');
  await mkdir(join(workspace, 'home'));
  await writeFile(eventPath, JSON.stringify(event.payload));
  for (const name of ['output', 'summary']) await writeFile(join(workspace, name), '');
  return {
    PATH: '/usr/bin:/bin',
    HOME: join(workspace, 'home'),
    GITHUB_WORKSPACE: workspace,
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: hub.apiUrl,
    GITHUB_SERVER_URL: hub.serverUrl,
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_OUTPUT: join(workspace, 'output'),
    GITHUB_STEP_SUMMARY: join(workspace, 'summary'),
    GITHUB_REPOSITORY: repository,
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_ATTEMPT: '1',
    INPUT_STEP: 'intake',
    INPUT_TRIGGER: '/foreman',
    INPUT_FOLDER: '.foreman',
    INPUT_TOKEN: hub.createJobToken({ repository, runId: 1, jobId: event.id, permissions: PERMISSIONS }),
  };
}
