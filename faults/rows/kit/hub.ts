import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Octokit } from '@octokit/core';
import { createGithubChecks } from '../../../src/adapters/github/checks.ts';
import { createGithubCi } from '../../../src/adapters/github/ci.ts';
import { createClient } from '../../../src/adapters/github/client.ts';
import { createGithubForge } from '../../../src/adapters/github/forge.ts';
import { createGithubGitStore } from '../../../src/adapters/github/git-store.ts';
import { createGithubJournalStore } from '../../../src/adapters/github/journal-store.ts';
import { obeyLimits } from '../../../src/app/obey-limits.ts';
import { waitForLag } from '../../../src/app/wait-for-lag.ts';
import type { Deps } from '../../../src/app/deps.ts';
import { readRepositoryOf } from '../../../src/app/repository-of.ts';
import type { Access } from '../../../src/sandbox/actions-host.ts';
import { startHub } from '../../../src/sandbox/hub/index.ts';
import type { Hub } from '../../../src/sandbox/hub/index.ts';
import { REPOSITORY, at } from '../../../tests/helpers/place.ts';
import { createCountedIds, createVirtualClock } from '../../../tests/helpers/ports.ts';

/** The real hub with one issue, and the real adapters behind any token. */
export interface HubStage {
  readonly hub: Hub;
  readonly issue: number;
  /** Milliseconds that steps have waited so far. */
  readonly waited: () => number;
  readonly deps: (permissions: Readonly<Record<string, Access>>) => Deps;
}

/** Opens a hub for one play, and ends it. */
export async function withHub<T>(play: (stage: HubStage) => Promise<T>): Promise<T> {
  const dir = mkdtempSync(join(tmpdir(), 'row-'));
  const clock = createVirtualClock();
  const began = clock.now();
  const hub = await startHub({
    dir,
    users: [{ login: 'mona', token: 'token-mona' }],
    repositories: [{ owner: at.owner, name: at.repo, seed: { 'README.md': '# Shop\n' }, collaborators: {} }],
    now: () => new Date(clock.now()),
  });
  try {
    const octokit = new Octokit({ auth: 'token-mona', baseUrl: hub.apiUrl });
    const { data: repository } = await octokit.request('GET /repos/{owner}/{repo}', at);
    const { data: issue } = await octokit.request('POST /repos/{owner}/{repo}/issues', {
      ...at,
      title: 'Shop',
    });
    const { node, defaultBranch } = readRepositoryOf({ repository });
    const deps: HubStage['deps'] = (permissions) => {
      const token = hub.createJobToken({ repository: REPOSITORY, runId: 1, jobId: 1, permissions });
      const client = createClient({ ...at, apiUrl: hub.apiUrl, token, job: 'row', timeoutMs: 10_000 });
      const adapters = obeyLimits({
        forge: createGithubForge(client, { repositoryNode: node, defaultBranch, workflow: 'foreman.yml' }),
        git: createGithubGitStore(client),
        journal: createGithubJournalStore(client),
        checks: createGithubChecks(client, 'foreman/verify'),
        ci: createGithubCi(client, { own: 'foreman/verify', heard: null }),
        clock,
        ids: createCountedIds(),
        log: { info: () => undefined, warn: () => undefined },
      });
      return waitForLag(adapters);
    };
    return await play({ hub, issue: issue.number, waited: () => clock.now() - began, deps });
  } finally {
    await hub.close();
    rmSync(dir, { recursive: true, force: true });
  }
}
