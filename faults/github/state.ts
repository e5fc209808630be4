import type { CheckState } from '../../src/domain/ci.ts';
import type { Oid } from '../../src/domain/ids.ts';
import type { CommitNode } from './git/objects.ts';

export type Role = 'admin' | 'maintain' | 'write' | 'triage' | 'read';

export interface Account {
  readonly id: number;
  readonly node: string;
  readonly login: string;
  readonly isBot: boolean;
}

export interface Label {
  readonly id: string;
  readonly name: string;
}

export interface Comment {
  readonly id: number;
  readonly node: string;
  readonly author: Account;
  readonly body: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** `login reaction`, each once. */
  readonly reactions: readonly string[];
}

/** A comment on a line of a pull request. */
export interface LineComment {
  readonly id: number;
  readonly path: string;
  readonly line: number;
  readonly body: string;
}

export interface Review {
  readonly id: number;
  readonly at: string;
  readonly lines: readonly LineComment[];
  readonly author: string;
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED';
  readonly body: string;
  readonly commit: Oid;
}

export interface Pull {
  readonly head: string;
  readonly base: string;
  readonly headOid: Oid;
  readonly draft: boolean;
  readonly merged: boolean;
  readonly reviews: readonly Review[];
}

/** An issue, or with `pull` a pull request; both are numbered in one row. */
export interface Thread {
  readonly number: number;
  readonly node: string;
  readonly author: Account;
  readonly title: string;
  readonly body: string;
  readonly open: boolean;
  readonly reason: 'COMPLETED' | 'NOT_PLANNED' | null;
  readonly locked: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly labels: readonly Label[];
  readonly assignees: readonly Account[];
  readonly comments: readonly Comment[];
  readonly reactions: readonly string[];
  readonly parent: number | null;
  readonly children: readonly number[];
  readonly blockedBy: readonly number[];
  readonly pull: Pull | null;
}

export interface Status {
  readonly commit: Oid;
  readonly state: string;
  readonly description: string;
  readonly context: string;
}

/** A run of the repository's own CI with its jobs in all attempts, oldest first. */
export interface CiRunState {
  readonly id: number;
  /** The file's name in `.github/workflows`. */
  readonly workflow: string;
  readonly branch: string;
  readonly commit: Oid;
  readonly attempt: number;
  readonly over: boolean;
  readonly jobs: readonly { readonly id: number; readonly name: string; readonly state: CheckState }[];
}

/** Everything that changes, as one value that is never changed: to keep a moment is to keep the reference. */
export interface State {
  readonly lastId: number;
  readonly lastNumber: number;
  readonly defaultBranch: string;
  /** Roles by login in lower case; who is not here may read. */
  readonly roles: ReadonlyMap<string, Role>;
  readonly threads: ReadonlyMap<number, Thread>;
  /** Branches by name without `refs/heads/`. */
  readonly refs: ReadonlyMap<string, CommitNode>;
  readonly labels: readonly Label[];
  readonly statuses: readonly Status[];
  readonly ci: ReadonlyMap<number, CiRunState>;
  /** The user's App where it is installed on the repository, and the tokens that it minted. */
  readonly app: AppState | null;
}

export interface AppState {
  readonly installation: number;
  readonly suspended: boolean;
  readonly tokens: ReadonlySet<string>;
}

/** A map with one more entry, or one entry replaced. */
export function withEntry<K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> {
  return new Map(map).set(key, value);
}
