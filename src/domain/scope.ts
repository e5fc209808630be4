import { z } from 'zod';

/**
 * How much of the configured verification a verdict covers, where that is not all of it: `part` for the commands that belong to what a
 * change touches, `none` where there is nothing to run.
 */
export const Scope = z.enum(['part', 'none']);
export type Scope = z.infer<typeof Scope>;

/** What is known about the work head as a whole; only `all` is called verified at the end. */
export interface Proof {
  /** `red`: all commands were run on it and one failed. `lost`: they could not be run to their end. */
  readonly of: 'all' | Scope | 'red' | 'lost';
  /** Legs for the whole that came to nothing since it last changed. */
  readonly losses: number;
}

/** Nothing has landed: the work branch is what the default branch was. */
export const UNTOUCHED: Proof = { of: 'all', losses: 0 };
