import type { Access } from '../../actions-host.ts';
import type { Account } from './account.ts';

/** A GitHub App: what it signs with is known by its public key alone. */
export interface AppState {
  readonly id: number;
  readonly clientId: string;
  readonly slug: string;
  /** PEM. */
  readonly publicKey: string;
  /** The bot that it acts as. */
  readonly account: Account;
  readonly installations: readonly Installation[];
}

/** An App on somebody's account. */
export interface Installation {
  readonly id: number;
  readonly account: Account;
  /** Ids of repositories. */
  readonly repositories: 'all' | readonly number[];
  /** By scope as a workflow file writes it: `pull-requests`. */
  readonly permissions: Readonly<Record<string, Access>>;
  readonly createdAt: string;
  suspendedAt: string | null;
}
