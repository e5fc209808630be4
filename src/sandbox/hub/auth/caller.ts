import type { Access } from '../../actions-host.ts';
import type { Account } from '../state/account.ts';

/** Who a request comes from, made anew for each request so that it can count what the request creates. */
export type Caller = UserCaller | JobCaller | AnonymousCaller;

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

export interface AnonymousCaller extends Counting {
  readonly kind: 'anonymous';
  readonly account: undefined;
}

/** What a token stands for. */
export type Credential = Omit<UserCaller, 'creations'> | Omit<JobCaller, 'creations'>;

/** Notes that the request made something. */
export function countCreation(caller: Caller, kind: string): void {
  caller.creations[kind] = (caller.creations[kind] ?? 0) + 1;
}
