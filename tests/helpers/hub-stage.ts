import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Octokit } from '@octokit/core';
import { onTestFinished } from 'vitest';
import { createGithubChecks } from '../../src/adapters/github/checks.ts';
import { createGithubCi } from '../../src/adapters/github/ci.ts';
import { createClient } from '../../src/adapters/github/client.ts';
import { createGithubForge } from '../../src/adapters/github/forge.ts';
import { createGithubGitStore } from '../../src/adapters/github/git-store.ts';
import { createGithubJournalStore } from '../../src/adapters/github/journal-store.ts';
import { readCommentOf, readRepositoryOf } from '../../src/app/repository-of.ts';
import type { Deps } from '../../src/app/deps.ts';
import { Oid, RequestId } from '../../src/domain/ids.ts';
import type { Access } from '../../src/sandbox/actions-host.ts';
import { startHub } from '../../src/sandbox/hub/index.ts';
import type { Hub } from '../../src/sandbox/hub/index.ts';
import { createJudge } from '../../src/sandbox/hub/judge/index.ts';
import { createCountedIds, createKeptLog, createVirtualClock } from './ports.ts';
import { hubPicture } from './hub-picture.ts';
import { REPOSITORY, at } from './place.ts';
import type { Stage, TokenStep } from './stage.ts';

/** What each job's token may do, as `templates/` grants it. */
const PERMISSIONS: Readonly<Record<TokenStep, Readonly<Record<string, Access>>>> = {
  intake: { actions: 'write', contents: 'write', issues: 'write' },
  publish: { contents: 'write', issues: 'write' },
  claim: { contents: 'read', issues: 'write' },
  checkpoint: { contents: 'write', 'pull-requests': 'write' },
  settle: {
    actions: 'write',
    contents: 'write',
    issues: 'write',
    'pull-requests': 'write',
    statuses: 'write',
  },
};

const WORKFLOW =
  'name: Foreman\non:\n  workflow_dispatch:\n    inputs:\n      request: {}\n      comment: {}\n      review: {}\n      why: {}\njobs: {}\n';

export interface HubStage extends Stage {
  readonly hub: Hub;
  /** A client that acts as one of the people: `mona` owns, `writer` may push, `stranger` may not. */
  readonly as: (login: string) => Octokit;
  /** The adapters behind a token with these permissions. */
  readonly depsWith: (permissions: Readonly<Record<string, Access>>, job: string) => Deps;
  /** A person comments on a pull request in a review, and on its lines. */
  readonly review: (
    pull: number,
    written: {
      readonly body: string;
      readonly lines: readonly { readonly path: string; readonly line: number; readonly body: string }[];
    },
    by: string,
  ) => Promise<void>;
}

export interface StageOptions {
  /** Further strangers. */
  readonly crowd?: readonly string[];
  /** Whether the stranger has a fork. */
  readonly fork?: boolean;
}

const FORK = { owner: 'stranger', name: at.repo, seed: {}, collaborators: {}, settings: { fork: true } };

/** The real hub on loopback, with the judge on; the real GitHub adapters reach it by job tokens. It ends with the test. */
export async function openHubStage(
  files: Readonly<Record<string, string>> = {},
  { crowd = [], fork = false }: StageOptions = {},
): Promise<HubStage> {
  const dir = mkdtempSync(join(tmpdir(), 'stage-'));
  const clock = createVirtualClock();
  const hub = await startHub({
    dir,
    users: ['mona', 'writer', 'stranger', ...crowd].map((login) => ({ login, token: `token-${login}` })),
    repositories: [
      {
        owner: at.owner,
        name: at.repo,
        seed: { 'README.md': '# Shop\n', '.github/workflows/foreman.yml': WORKFLOW, ...files },
        collaborators: { writer: 'write' },
      },
      ...(fork ? [FORK] : []),
    ],
    judge: createJudge(),
    now: () => new Date(clock.now()),
    limits: { job: 100_000, user: 100_000 },
  });
  onTestFinished(async () => {
    await hub.close();
    rmSync(dir, { recursive: true, force: true });
  });
  return stageOn(hub, clock);
}

async function stageOn(hub: Hub, clock: ReturnType<typeof createVirtualClock>): Promise<HubStage> {
  const log: string[] = [];
  const ids = createCountedIds();
  const as = (login: string): Octokit => {
    const octokit = new Octokit({ auth: `token-${login}`, baseUrl: hub.apiUrl });
    octokit.log.warn = () => undefined;
    return octokit;
  };
  const { data } = await as('mona').request('GET /repos/{owner}/{repo}', at);
  const { node, defaultBranch } = readRepositoryOf({ repository: data });
  const depsWith: HubStage['depsWith'] = (permissions, job) => {
    const token = hub.createJobToken({ repository: REPOSITORY, runId: 1, jobId: 1, permissions });
    const client = createClient({ ...at, apiUrl: hub.apiUrl, token, job, timeoutMs: 10_000 });
    return {
      forge: createGithubForge(client, { repositoryNode: node, defaultBranch, workflow: 'foreman.yml' }),
      git: createGithubGitStore(client),
      journal: createGithubJournalStore(client),
      checks: createGithubChecks(client, 'foreman/verify'),
      ci: createGithubCi(client, { own: 'foreman/verify', heard: null }),
      clock,
      ids,
      log: createKeptLog(log, job),
    };
  };
  return {
    hub,
    log,
    as,
    depsWith,
    deps: (step) => depsWith(PERMISSIONS[step], step),
    ...peopleOf(hub, as),
    picture: () => hubPicture(hub),
    wakes: () => wakesOf(hub),
  };
}

function peopleOf(
  hub: Hub,
  as: HubStage['as'],
): Pick<HubStage, 'openIssue' | 'comment' | 'editBody' | 'commit' | 'review'> {
  return {
    review: async (pull, { body, lines }, by) => {
      const comments = lines.map((line) => ({ ...line }));
      const route = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
      await as(by).request(route, { ...at, pull_number: pull, event: 'COMMENT', body, comments });
    },
    openIssue: async (title, body) => {
      const { data } = await as('mona').request('POST /repos/{owner}/{repo}/issues', { ...at, title, body });
      return data.number;
    },
    comment: async (issue, body, by = 'mona') => {
      const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
      const { data } = await as(by).request(route, { ...at, issue_number: issue, body });
      const event = hub.events.findLast(
        ({ name, payload }) =>
          name === 'issue_comment' && JSON.stringify(payload['comment']).includes(`"id":${data.id},`),
      );
      return readCommentOf(event?.payload);
    },
    editBody: async (issue, body) => {
      const route = 'PATCH /repos/{owner}/{repo}/issues/{issue_number}';
      await as('mona').request(route, { ...at, issue_number: issue, body });
    },
    commit: (branch, files) => commitAs(as('mona'), branch, files),
  };
}

async function commitAs(
  client: Octokit,
  branch: string,
  files: Readonly<Record<string, string | null>>,
): Promise<Oid> {
  const ref = `heads/${branch}`;
  const { data: head } = await client.request('GET /repos/{owner}/{repo}/git/ref/{ref}', { ...at, ref });
  const { data: tree } = await client.request('POST /repos/{owner}/{repo}/git/trees', {
    ...at,
    base_tree: head.object.sha,
    tree: Object.entries(files).map(([path, content]) =>
      content === null
        ? { path, mode: '100644' as const, type: 'blob' as const, sha: null }
        : { path, mode: '100644' as const, type: 'blob' as const, content },
    ),
  });
  const { data: commit } = await client.request('POST /repos/{owner}/{repo}/git/commits', {
    ...at,
    message: 'A commit of a person',
    tree: tree.sha,
    parents: [head.object.sha],
  });
  await client.request('PATCH /repos/{owner}/{repo}/git/refs/{ref}', { ...at, ref, sha: commit.sha });
  return Oid.parse(commit.sha);
}

function wakesOf(hub: Hub): ReturnType<Stage['wakes']> {
  return hub.events.flatMap(({ name, payload }) => {
    const inputs = payload['inputs'];
    if (name !== 'workflow_dispatch' || typeof inputs !== 'object' || inputs === null) return [];
    const said = Object.fromEntries(Object.entries(inputs));
    if (!('request' in said)) return [];
    return [{ request: RequestId.parse(said['request']), why: String(said['why'] ?? '') }];
  });
}
