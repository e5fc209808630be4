import type { Credential } from '../auth/caller.ts';
import type { GitRepository } from '../git/repository.ts';
import type { Account } from './account.ts';
import type { AppState } from './app.ts';
import type { HubState } from './hub-state.ts';
import type { RepositoryState } from './repository.ts';

/** A repository without its open Git: what can be copied and stored. */
export type PlainRepository = Omit<RepositoryState, 'git'> & { readonly dir: string };

/** The records of the hub as data, with all the ties between them. */
export interface PlainState {
  readonly accounts: Map<string, Account>;
  readonly actionsBot: Account;
  readonly apps: Map<number, AppState>;
  readonly repositories: readonly PlainRepository[];
  readonly renamed: Map<string, string>;
  readonly tokens: Map<string, Credential>;
  readonly lastId: number;
}

/** The records as they stand, not copied. */
export function toPlain(hub: HubState): PlainState {
  const { accounts, actionsBot, apps, tokens, renamed, counters } = hub;
  const repositories = [...hub.repositories.values()].map(({ git, ...plain }) => ({
    ...plain,
    dir: git.dir,
  }));
  return { accounts, actionsBot, apps, repositories, renamed, tokens, lastId: counters.lastId };
}

/** The repositories by `owner/name` in lower case, each with the Git that is opened for it. */
export function openRepositories(
  plain: PlainState,
  open: (repository: PlainRepository) => GitRepository,
): Map<string, RepositoryState> {
  return new Map(
    plain.repositories.map((repository) => {
      const { dir: _dir, ...records } = repository;
      return [repository.fullName.toLowerCase(), { ...records, git: open(repository) }];
    }),
  );
}
