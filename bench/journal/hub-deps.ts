import type { Deps } from '../../src/app/deps.ts';
import { createGithubChecks } from '../../src/adapters/github/checks.ts';
import { createGithubCi } from '../../src/adapters/github/ci.ts';
import { createClient } from '../../src/adapters/github/client.ts';
import { createGithubForge } from '../../src/adapters/github/forge.ts';
import { createGithubGitStore } from '../../src/adapters/github/git-store.ts';
import { createGithubJournalStore } from '../../src/adapters/github/journal-store.ts';
import { createIds } from '../../src/adapters/system/ids.ts';
import type { Hub } from '../../src/sandbox/hub/index.ts';

export const place = { owner: 'mona', repo: 'parts' } as const;
export const repository = `${place.owner}/${place.repo}`;

const PERMISSIONS = {
  actions: 'write',
  contents: 'write',
  issues: 'write',
  'pull-requests': 'write',
  statuses: 'write',
} as const;
const TIMEOUT_MS = 30_000;
/** A pause after a conflict: real ones are up to seconds long, here more contests fit into the time when they are short. */
const MOST_PAUSE_MS = 4;

/** The adapters that a job has, over the wire to the hub, with a token of its own; only the pauses are cut short. */
export function hubDeps(hub: Hub, job: number, repositoryNode = ''): Deps {
  const token = hub.createJobToken({ repository, runId: job, jobId: job, permissions: PERMISSIONS });
  const client = createClient({ ...place, apiUrl: hub.apiUrl, token, job: 'bench', timeoutMs: TIMEOUT_MS });
  return {
    forge: createGithubForge(client, { repositoryNode, defaultBranch: 'main', workflow: 'foreman.yml' }),
    git: createGithubGitStore(client),
    journal: createGithubJournalStore(client),
    checks: createGithubChecks(client, 'foreman/verify'),
    ci: createGithubCi(client, { own: 'foreman/verify', heard: null }),
    clock: { now: () => Date.now(), sleep: (ms) => pause(Math.min(ms, MOST_PAUSE_MS)) },
    ids: createIds(),
    log: { info: () => undefined, warn: () => undefined },
  };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
