import type { Oid } from '../domain/ids.ts';
import type { Nonce } from '../domain/ids.ts';
import type { Answer } from './answer.ts';

/** Random words; the only source of randomness in the core. */
export interface Ids {
  readonly nonce: () => Nonce;
  /** Uniform in [0, 1): for jitter. */
  readonly random: () => number;
}

/** Lines for the job's log. */
export interface Log {
  readonly info: (line: string) => void;
  readonly warn: (line: string) => void;
}

/** Commit statuses: a verdict about one exact commit. */
export interface Checks {
  readonly setStatus: (
    commit: Oid,
    status: {
      readonly state: 'success' | 'failure' | 'pending' | 'error';
      readonly description: string;
      readonly url: string;
    },
  ) => Promise<Answer<null>>;
}

/** The profiles that Foreman brings along, by name. */
export interface BuiltInProfiles {
  readonly read: (name: string) => string | undefined;
}
