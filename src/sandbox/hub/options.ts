import type { GraphqlHandler } from './graphql-port.ts';
import type { Seed } from './git/seed.ts';
import type { Judge } from './judge-port.ts';
import type { SecondaryLimit } from './server/secondary-limit.ts';
import type { Access } from '../actions-host.ts';
import type { Role } from './state/account.ts';
import type { RepositorySettings } from './state/settings.ts';

export interface HubUser {
  readonly login: string;
  readonly type?: 'User';
  readonly token: string;
  readonly name?: string;
}

export interface HubRepository {
  readonly owner: string;
  readonly name: string;
  readonly private?: boolean;
  /** A folder on disk, or contents by path, for the first commit. */
  readonly seed: Seed;
  /** Roles by login; the owner is an admin anyway. */
  readonly collaborators: Readonly<Record<string, Exclude<Role, 'none'>>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
  /** What admins set; everything goes unless given. */
  readonly settings?: Partial<RepositorySettings>;
  /** `main` unless given. */
  readonly defaultBranch?: string;
}

/** A GitHub App: registered, and installed where it says. */
export interface HubApp {
  readonly id: number;
  readonly clientId: string;
  /** Its bot is `<slug>[bot]`. */
  readonly slug: string;
  /** PEM; what it signs is held against it. */
  readonly publicKey: string;
  readonly installations: readonly {
    /** The login of the account. */
    readonly on: string;
    /** Names of repositories; all of the account unless given. */
    readonly repositories?: readonly string[];
    /** By scope as a workflow file writes it. */
    readonly permissions: Readonly<Record<string, Access>>;
  }[];
}

export interface HubOptions {
  /** An empty folder for the bare repositories. */
  readonly dir: string;
  readonly users: readonly HubUser[];
  readonly repositories: readonly HubRepository[];
  readonly apps?: readonly HubApp[];
  readonly judge?: Judge;
  readonly now?: () => Date;
  /** A free one unless given. */
  readonly port?: number;
  /** Requests an hour of a user or an App's installation, and of all job tokens of a repository; GitHub's 5,000 and 1,000 unless given. */
  readonly limits?: { readonly user?: number; readonly job?: number };
  /** Refuses content that is made too fast; nothing is too fast unless given. */
  readonly secondary?: SecondaryLimit;
  /** Answers `POST /api/graphql`; the hub's own unless given. */
  readonly graphql?: GraphqlHandler;
}
