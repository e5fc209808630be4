import type { Role } from '../state/account.ts';
import type { RepositoryState } from '../state/repository.ts';
import { isMadeFor, isScoped } from './caller.ts';
import type { Caller } from './caller.ts';

/** The role of a person in a repository by login; everybody may read a public one. */
export function roleOfLogin(repo: RepositoryState, login: string): Role {
  if (repo.owner.login.toLowerCase() === login.toLowerCase()) return 'admin';
  return repo.collaborators.get(login.toLowerCase()) ?? (repo.private ? 'none' : 'read');
}

/** The caller's role; a token of a job or an App counts as `write` in its own repository, its permissions narrow that. */
export function roleOf(repo: RepositoryState, caller: Caller): Role {
  if (caller.kind === 'user') return roleOfLogin(repo, caller.account.login);
  if (isScoped(caller) && isMadeFor(caller, repo)) return 'write';
  return repo.private ? 'none' : 'read';
}
