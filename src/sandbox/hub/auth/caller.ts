import type { Access } from '../../actions-host.ts';
import type { Account } from '../state/account.ts';
import type { RepositoryState } from '../state/repository.ts';

/** Who a request comes from, made anew for each request so that it can count what the request creates. */
export type Caller = UserCaller | JobCaller | InstallationCaller | AppCaller | AnonymousCaller;

interface Counting {
  /** What this request has created, by kind of object: `issue`, `comment`, `pull`, `review`, `ref`, … */
  readonly creations: Record<string, number>;
}

export interface UserCaller extends Counting {
  readonly kind: 'user';
  readonly account: Account;
}

/** A workflow job with its `GITHUB_TOKEN`; it acts as `github-actions[bot]`. */
export interface JobCaller extends Counting {
  readonly kind: 'job';
  readonly account: Account;
  readonly repository: string;
  readonly runId: number;
  readonly jobId: number;
  readonly permissions: Readonly<Record<string, Access>>;
}

/** A token that a GitHub App minted for one of its installations; it acts as the App's bot. */
export interface InstallationCaller extends Counting {
  readonly kind: 'installation';
  readonly account: Account;
  readonly installation: number;
  /** Ids of the repositories that it is limited to. */
  readonly repositories: readonly number[];
  readonly permissions: Readonly<Record<string, Access>>;
  /** Milliseconds. */
  readonly until: number;
}

/** A GitHub App itself, by a token that it has signed: it may mint, and nothing else. */
export interface AppCaller extends Counting {
  readonly kind: 'app';
  readonly account: Account;
  readonly app: number;
}

export interface AnonymousCaller extends Counting {
  readonly kind: 'anonymous';
  readonly account: undefined;
}

/** What a stored token stands for. */
export type Credential =
  Omit<UserCaller, 'creations'> | Omit<JobCaller, 'creations'> | Omit<InstallationCaller, 'creations'>;

/** Whether what the caller may do stands in its token, and not in a person's role. */
export const isScoped = (caller: Caller): caller is JobCaller | InstallationCaller =>
  caller.kind === 'job' || caller.kind === 'installation';

/** Whether a token was made for this repository. */
export const isMadeFor = (
  caller: JobCaller | InstallationCaller,
  { id, fullName }: Pick<RepositoryState, 'id' | 'fullName'>,
): boolean => (caller.kind === 'job' ? caller.repository === fullName : caller.repositories.includes(id));

/** Notes that the request made something. */
export function countCreation(caller: Caller, kind: string): void {
  caller.creations[kind] = (caller.creations[kind] ?? 0) + 1;
}
