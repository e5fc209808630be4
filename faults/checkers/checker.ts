import type { Config } from '../../src/domain/config.ts';
import type { JournalEntry } from '../../src/domain/journal.ts';
import type { RequestState } from '../../src/domain/request-state.ts';
import type { Conversation } from '../engine/model.ts';
import type { PlayedJob } from '../engine/jobs.ts';
import type { WriteRecord } from '../github/index.ts';
import type { Picture } from '../github/index.ts';
import type { Offer } from '../schedule/floor.ts';
import type { Fault } from '../schedule/modes.ts';

/** What verification said of a commit, and whether it had only the commands for what a change touches. */
export interface SaidVerdict {
  readonly candidate: string;
  readonly green: boolean;
  readonly at: number;
  readonly part?: boolean;
}

/** What is left of a session for the checkers: its history and how it ended. All of it can be written by hand in a test. */
export interface Evidence {
  readonly world: string;
  /** What its repository configures. */
  readonly config: Config;
  /** The request's issue. */
  readonly issue: number;
  readonly history: readonly WriteRecord[];
  readonly entries: readonly JournalEntry[];
  readonly state: RequestState | undefined;
  readonly picture: Picture;
  /** The notes beside the journal at the end, by their path. */
  readonly notes: ReadonlyMap<string, string>;
  /** The pictures at the end of the same world when nothing goes wrong: one, or one for each order that matters. */
  readonly usual: readonly Picture[];
  /** What is said in reply to people is no part of how this world ends. */
  readonly repliesVary?: boolean;
  readonly conversations: readonly Conversation[];
  readonly jobs: readonly PlayedJob[];
  /** Runs that a person cancelled; absent where nobody could. */
  readonly cancelled?: readonly number[];
  readonly verdicts: readonly SaidVerdict[];
  readonly offers: readonly Offer[];
  readonly struck: readonly (Fault & { readonly call: string; readonly actor: string })[];
  readonly rescue: { readonly reruns: number; readonly sweeps: number; readonly nudges: number };
  /** When the last fault struck, and when the session was over; milliseconds since 1970. */
  readonly lastFaultAt: number;
  readonly endedAt: number;
  readonly turns: number;
}

/** Judges a whole session when it is over; each finding is one sentence. */
export interface Checker {
  readonly name: string;
  /** The promise, in DESIGN's words. */
  readonly promise: string;
  readonly check: (evidence: Evidence) => readonly string[];
}
