import type { Caller } from '../auth/caller.ts';
import type { HubState } from '../state/hub-state.ts';

/** One HTTP request as the hub saw it. */
export interface HubRequest {
  /** ISO 8601 with milliseconds. */
  readonly at: string;
  readonly method: string;
  /** With query. */
  readonly path: string;
  /** `POST /repos/{owner}/{repo}/issues`, `POST /graphql`, `git-receive-pack`, …; undefined where no route matched. */
  readonly route: string | undefined;
  /** 0 where the answer was lost on purpose. */
  readonly status: number;
  readonly who: Requester;
  /** What it created, by kind: `issue`, `comment`, `pull`, `review`, `label`, `ref`, `commit`, `status`, … */
  readonly creations: Readonly<Record<string, number>>;
  /** GraphQL points; 0 for REST. */
  readonly points: number;
  /** Foreman's step, as its client names itself: `foreman/<step>` at the beginning of the user agent. */
  readonly foremanJob: string | undefined;
  /** Of GraphQL. */
  readonly operationName: string | undefined;
  readonly milliseconds: number;
  /** The kind of fault that struck, or `lag`. */
  readonly fault?: string | undefined;
}

export type Requester =
  | { readonly kind: 'user'; readonly login: string }
  | { readonly kind: 'job'; readonly runId: number; readonly jobId: number; readonly job: string }
  | { readonly kind: 'installation' | 'app'; readonly login: string }
  | { readonly kind: 'anonymous' };

/** Who a request is logged for; a job by the name that the runner gave it. */
export function nameRequester(hub: HubState, caller: Caller): Requester {
  if (caller.kind === 'anonymous') return { kind: 'anonymous' };
  if (caller.kind !== 'job') return { kind: caller.kind, login: caller.account.login };
  const { runId, jobId } = caller;
  const job = hub.repositories.get(caller.repository.toLowerCase())?.jobs.get(jobId);
  return { kind: 'job', runId, jobId, job: job?.name ?? '' };
}

/** The step of Foreman's that asks, from its user agent; undefined for any other client. */
export const stepIn = (userAgent: string | undefined): string | undefined =>
  /^foreman\/(\S+)/.exec(userAgent ?? '')?.[1];
