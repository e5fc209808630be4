import type { Caller } from '../auth/caller.ts';
import { roleOf } from '../auth/role-of.ts';
import { HubError, notFound } from '../hub-error.ts';
import { MovedError } from '../moved-error.ts';
import type { Account } from '../state/account.ts';
import type { HubState } from '../state/hub-state.ts';
import type { RepositoryState } from '../state/repository.ts';

/** What every operation gets: the hub, who asks, and the repository that is asked about. */
export interface RepoContext {
  readonly hub: HubState;
  readonly caller: Caller;
  readonly repo: RepositoryState;
}

/** The repository as this caller sees it; 404 where it does not exist or may not be known. */
export function enterRepository(hub: HubState, caller: Caller, fullName: string): RepoContext {
  const renamed = hub.repositories.has(fullName.toLowerCase())
    ? undefined
    : followRename(hub, caller, fullName);
  if (renamed !== undefined) throw new MovedError(`/repos/${fullName}`, `/repos/${renamed.repo.fullName}`);
  const repo = hub.repositories.get(fullName.toLowerCase());
  if (repo === undefined || roleOf(repo, caller) === 'none') throw notFound();
  return { hub, caller, repo };
}

/** The repository that had this name, or has it; 404 where there is none. */
export function enterByAnyName(hub: HubState, caller: Caller, fullName: string): RepoContext {
  return followRename(hub, caller, fullName) ?? enterRepository(hub, caller, fullName);
}

function followRename(hub: HubState, caller: Caller, fullName: string): RepoContext | undefined {
  const repo = hub.repositories.get(hub.renamed.get(fullName.toLowerCase()) ?? '');
  return repo === undefined || roleOf(repo, caller) === 'none' ? undefined : { hub, caller, repo };
}

/** Who acts; an anonymous caller may not. */
export function actorOf(ctx: RepoContext): Account {
  if (ctx.caller.account === undefined) throw new HubError(401, 'Requires authentication');
  return ctx.caller.account;
}
