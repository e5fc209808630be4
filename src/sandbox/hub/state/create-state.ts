import { join } from 'node:path';
import { createGitRepository, openGitRepository } from '../git/repository.ts';
import { seedRepository } from '../git/seed.ts';
import type { HubOptions, HubRepository, HubUser } from '../options.ts';
import { createRateLimits } from '../server/rate-limit.ts';
import type { Account } from './account.ts';
import { addApp } from './add-app.ts';
import type { EventBus } from './event-bus.ts';
import type { HubState } from './hub-state.ts';
import { stamp } from './hub-state.ts';
import { openRepositories } from './plain-state.ts';
import type { RepositoryState } from './repository.ts';
import { openSettings } from './settings.ts';
import { readStoredHub } from './state-file.ts';
import type { StoredHub } from './state-file.ts';

// GitHub's own id of the account behind every GITHUB_TOKEN.
const actionsBot: Account = { id: 41898282, login: 'github-actions[bot]', type: 'Bot', name: null };

/** The hub's state at its start: the accounts, their tokens, and the repositories with their first commits. */
export async function createState(options: HubOptions, url: string, bus: EventBus): Promise<HubState> {
  const now = options.now ?? (() => new Date());
  const counters = { lastId: 1_000_000 };
  const hub: HubState = {
    url,
    now,
    counters,
    nextId: () => (counters.lastId += 1),
    accounts: new Map([[actionsBot.login, actionsBot]]),
    actionsBot,
    apps: new Map(),
    repositories: new Map(),
    renamed: new Map(),
    tokens: new Map(),
    downloads: new Map(),
    emit: bus.emit,
    command: bus.command,
    runOf: bus.runOf,
    limits: createRateLimits(now, { user: 5000, job: 1000, ...options.limits }),
    requests: [],
    violations: [],
    faults: [],
  };
  const stored = readStoredHub(options.dir);
  if (stored !== undefined) restoreHub(hub, bus, stored);
  for (const user of options.users) addUser(hub, user);
  for (const repository of options.repositories) {
    const key = `${repository.owner}/${repository.name}`.toLowerCase();
    const isKnown = hub.repositories.has(key) || hub.renamed.has(key);
    if (!isKnown) await addRepository(hub, options.dir, repository);
  }
  for (const app of options.apps ?? []) if (!hub.apps.has(app.id)) addApp(hub, app);
  return hub;
}

/** Puts stored records into the hub, in place of those that it has; the bus knows its events again. */
export function restoreHub(hub: HubState, bus: EventBus, { plain, windows, bus: records }: StoredHub): void {
  const repositories = openRepositories(plain, ({ dir }) => openGitRepository(dir));
  refill(hub.repositories, repositories);
  refill(hub.accounts, plain.accounts);
  refill(hub.apps, plain.apps);
  refill(hub.tokens, plain.tokens);
  refill(hub.renamed, plain.renamed);
  refill(hub.limits.windows, windows);
  hub.actionsBot = plain.actionsBot;
  hub.counters.lastId = plain.lastId;
  bus.restore(records);
}

function refill<K, V>(map: Map<K, V>, from: ReadonlyMap<K, V>): void {
  map.clear();
  for (const [key, value] of from) map.set(key, value);
}

function addUser(hub: HubState, { login, token, name }: HubUser): void {
  const known = hub.accounts.get(login.toLowerCase());
  const account: Account = known ?? { id: hub.nextId(), login, type: 'User', name: name ?? null };
  hub.accounts.set(login.toLowerCase(), account);
  hub.tokens.set(token, { kind: 'user', account });
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
    variables: { ...input.variables },
    settings: openSettings(input.settings),
    ...emptyRepository(),
  });
}

function emptyRepository() {
  return {
    issues: new Map(),
    gone: new Map(),
    labels: [],
    statuses: [],
    checkRuns: [],
    workflows: [],
    runs: new Map(),
    jobs: new Map(),
    lastNumber: 0,
  } satisfies Partial<RepositoryState>;
}
