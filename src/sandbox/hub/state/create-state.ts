import { join } from 'node:path';
import { createGitRepository } from '../git/repository.ts';
import { seedRepository } from '../git/seed.ts';
import type { HubOptions, HubRepository } from '../options.ts';
import { createRateLimits } from '../server/rate-limit.ts';
import type { Account } from './account.ts';
import type { EventBus } from './event-bus.ts';
import type { HubState } from './hub-state.ts';
import { stamp } from './hub-state.ts';
import type { RepositoryState } from './repository.ts';

// GitHub's own id of the account behind every GITHUB_TOKEN.
const actionsBot: Account = { id: 41898282, login: 'github-actions[bot]', type: 'Bot', name: null };

/** The hub's state at its start: the accounts, their tokens, and the repositories with their first commits. */
export async function createState(options: HubOptions, url: string, bus: EventBus): Promise<HubState> {
  const now = options.now ?? (() => new Date());
  let lastId = 1_000_000;
  const hub: HubState = {
    url,
    now,
    nextId: () => (lastId += 1),
    accounts: new Map([[actionsBot.login, actionsBot]]),
    actionsBot,
    repositories: new Map(),
    tokens: new Map(),
    emit: bus.emit,
    command: bus.command,
    runOf: bus.runOf,
    limits: createRateLimits(now, { user: 5000, job: 1000, ...options.limits }),
    requests: [],
    violations: [],
    faults: [],
  };
  for (const { login, token, name } of options.users) {
    const account: Account = { id: hub.nextId(), login, type: 'User', name: name ?? null };
    hub.accounts.set(login.toLowerCase(), account);
    hub.tokens.set(token, { kind: 'user', account });
  }
  for (const repository of options.repositories) await addRepository(hub, options.dir, repository);
  return hub;
}

async function addRepository(hub: HubState, dir: string, input: HubRepository): Promise<void> {
  const owner = hub.accounts.get(input.owner.toLowerCase());
  if (owner === undefined)
    throw new Error(`The owner ${input.owner} of ${input.name} is none of the hub's users.`);
  const fullName = `${owner.login}/${input.name}`;
  const defaultBranch = input.defaultBranch ?? 'main';
  const git = await createGitRepository(join(dir, owner.login, `${input.name}.git`), defaultBranch);
  const at = stamp(hub);
  const email = `${owner.id}+${owner.login}@users.noreply.github.com`;
  const author = { name: owner.name ?? owner.login, email, date: at };
  await seedRepository(git, defaultBranch, { seed: input.seed, author });
  const roles = Object.entries(input.collaborators);
  hub.repositories.set(fullName.toLowerCase(), {
    id: hub.nextId(),
    owner,
    name: input.name,
    fullName,
    private: input.private ?? false,
    createdAt: at,
    pushedAt: at,
    defaultBranch,
    git,
    collaborators: new Map(roles.map(([login, role]) => [login.toLowerCase(), role])),
    secrets: input.secrets ?? {},
    variables: input.variables ?? {},
    ...emptyRepository(),
  });
}

function emptyRepository() {
  return {
    issues: new Map(),
    labels: [],
    statuses: [],
    checkRuns: [],
    workflows: [],
    runs: new Map(),
    jobs: new Map(),
    lastNumber: 0,
  } satisfies Partial<RepositoryState>;
}
