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

/** Counts the requests to GitHub of one step. */
export interface Meter {
  /** All of them so far. */
  readonly sent: () => number;
  /** Those that no line of a journal counts yet, with what the step is still going to send. */
  readonly unsaid: () => number;
  /** So many stand in a journal now. */
  readonly said: (count: number) => void;
  /** Requests of other jobs, which this step tells for them. */
  readonly add: (count: number) => void;
}

/** Commit statuses: a verdict about one exact commit, under our own name unless it is said in the name of a required check. */
export interface Checks {
  readonly setStatus: (
    commit: Oid,
    status: {
      readonly state: 'success' | 'failure' | 'pending' | 'error';
      readonly description: string;
      readonly url: string;
      readonly context?: string;
    },
  ) => Promise<Answer<null>>;
}

/** The profiles that Foreman brings along, by name. */
export interface BuiltInProfiles {
  readonly read: (name: string) => string | undefined;
}
