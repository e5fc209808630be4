import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Deps } from '../../src/app/deps.ts';
import { users } from '../../src/demo/sandbox/people.ts';
import { runGit } from '../../src/sandbox/hub/git/run-git.ts';
import { startHub, type Hub } from '../../src/sandbox/hub/index.ts';
import type { RepoContext } from '../../src/sandbox/hub/ops/context.ts';
import { nodeId } from '../../src/sandbox/hub/shapes/urls.ts';
import { hubDeps, place, repository } from '../../bench/journal/hub-deps.ts';

/** A hub with one real bare repository, in which races are run. */
export interface Arena {
  readonly hub: Hub;
  /** The repository as a job of the run may use it, without the wire. */
  readonly as: (run: number) => RepoContext;
  /** The same as one of the people may use it. */
  readonly asPerson: (login: string) => RepoContext;
  /** Node id of the repository. */
  readonly node: string;
  /** Ports by the wire, for what a direct race does not reach directly. */
  readonly spare: Deps;
  /** Why `git fsck --strict` is not content with what the races left; null where it is. */
  readonly fsck: () => Promise<string | null>;
  readonly close: () => Promise<void>;
}

const WORKFLOW =
  'name: Foreman\non:\n  workflow_dispatch:\n    inputs:\n      request: { required: true }\n      why: {}\njobs: {}\n';
const PERMISSIONS = {
  actions: 'write',
  contents: 'write',
  issues: 'write',
  'pull-requests': 'write',
  statuses: 'write',
} as const;
const PLENTY = 100_000_000;

/** Opens a hub in a folder of its own below the system's temporary one; closing takes the folder away. */
export async function openArena(): Promise<Arena> {
  const dir = await mkdtemp(join(tmpdir(), 'foreman-races-'));
  const seed = {
    'README.md': '# Parts\n',
    '.github/workflows/foreman.yml': WORKFLOW,
    '.github/foreman.yml': 'approval: never\n',
  };
  const hub = await startHub({
    dir,
    users,
    repositories: [{ owner: place.owner, name: place.repo, seed, collaborators: {} }],
    limits: { user: PLENTY, job: PLENTY },
  });
  const repo = hub.repository(repository);
  const account = hub.state.actionsBot;
  const node = nodeId('R', repo.id);
  return {
    hub,
    node,
    spare: hubDeps(hub, 0, node),
    asPerson: (login) => {
      const person = hub.state.accounts.get(login);
      if (person === undefined) throw new Error(`The hub has no account ${login}.`);
      return { hub: hub.state, repo, caller: { kind: 'user', account: person, creations: {} } };
    },
    as: (run) => {
      const job = { kind: 'job' as const, account, repository, runId: run, jobId: run };
      return { hub: hub.state, repo, caller: { ...job, permissions: PERMISSIONS, creations: {} } };
    },
    fsck: async () => {
      const args = ['fsck', '--strict', '--no-dangling', '--no-progress'];
      const { code, stdout, stderr } = await runGit(repo.git.dir, args);
      const said = `${stdout}${stderr}`.trim();
      return code === 0 && said === '' ? null : said || `git fsck ended with ${code}`;
    },
    close: async () => {
      await hub.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
