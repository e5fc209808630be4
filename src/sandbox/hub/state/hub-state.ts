import type { HubEvent, RunCommand } from '../../actions-host.ts';
import type { Credential } from '../auth/caller.ts';
import type { FaultRule } from '../server/faults.ts';
import type { HubRequest } from '../server/request-log.ts';
import type { RateLimits } from '../server/rate-limit.ts';
import type { Account } from './account.ts';
import type { AppState } from './app.ts';
import type { RepositoryState } from './repository.ts';

/** The whole hub in memory. Operations in `ops/` change it; `shapes/` and GraphQL views read it. */
export interface HubState {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly url: string;
  readonly now: () => Date;
  /** The last database id that was given. */
  readonly counters: { lastId: number };
  /** Database ids: unique over the whole hub and always above any issue number. */
  readonly nextId: () => number;
  /** By login in lower case. */
  readonly accounts: Map<string, Account>;
  actionsBot: Account;
  /** GitHub Apps by id. */
  readonly apps: Map<number, AppState>;
  /** By `owner/name` in lower case. */
  readonly repositories: Map<string, RepositoryState>;
  /** Present names by former ones, both `owner/name` and the keys in lower case. */
  readonly renamed: Map<string, string>;
  readonly tokens: Map<string, Credential>;
  /** Texts behind links that anybody may follow, by the last part of the link; `until` in milliseconds. */
  readonly downloads: Map<string, { readonly text: string; readonly until: number }>;
  readonly emit: (event: Omit<HubEvent, 'id'>) => HubEvent;
  readonly command: (command: RunCommand) => void;
  readonly limits: RateLimits;
  readonly requests: HubRequest[];
  readonly violations: string[];
  readonly faults: FaultRule[];
  /** Waits for the run that a dispatch event started; undefined when nobody made one. */
  readonly runOf: (event: HubEvent) => Promise<number | undefined>;
}

/** Now, in whole seconds, as GitHub writes times. */
export function stamp(hub: Pick<HubState, 'now'>): string {
  return `${hub.now().toISOString().slice(0, 19)}Z`;
}
