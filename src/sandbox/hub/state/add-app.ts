import type { HubApp } from '../options.ts';
import type { Account } from './account.ts';
import { stamp } from './hub-state.ts';
import type { HubState } from './hub-state.ts';

/** Registers an App with its bot, and installs it; a name that the hub does not have is a fault. */
export function addApp(hub: HubState, { id, clientId, slug, publicKey, installations }: HubApp): void {
  const account: Account = { id: hub.nextId(), login: `${slug}[bot]`, type: 'Bot', name: null };
  hub.accounts.set(account.login.toLowerCase(), account);
  hub.apps.set(id, {
    id,
    clientId,
    slug,
    publicKey,
    account,
    installations: installations.map(({ on, repositories, permissions }) => ({
      id: hub.nextId(),
      account: accountOf(hub, on),
      repositories:
        repositories === undefined ? 'all' : repositories.map((name) => repositoryId(hub, `${on}/${name}`)),
      permissions: { metadata: 'read', ...permissions },
      createdAt: stamp(hub),
      suspendedAt: null,
    })),
  });
}

function accountOf(hub: HubState, login: string): Account {
  const account = hub.accounts.get(login.toLowerCase());
  if (account === undefined) throw new Error(`The hub has no account ${login}.`);
  return account;
}

function repositoryId(hub: HubState, fullName: string): number {
  const repo = hub.repositories.get(fullName.toLowerCase());
  if (repo === undefined) throw new Error(`The hub has no repository ${fullName}.`);
  return repo.id;
}
