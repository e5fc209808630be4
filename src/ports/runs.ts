import type { Answer } from './answer.ts';

/** A workflow run as the forge tells of it now: its newest attempt. */
export interface RunView {
  readonly id: number;
  readonly attempt: number;
  /** Whether every job of that attempt has ended. */
  readonly over: boolean;
  /** `success`, `failure`, `cancelled`, …; null while it goes on. */
  readonly conclusion: string | null;
}

/** Workflow runs; each method makes one request. */
export interface Runs {
  /** Refused with `not-found` for a run that was deleted, and for a token that may not see it. */
  readonly run: (id: number) => Promise<Answer<RunView>>;
  /** Starts the failed jobs of a run as its next attempt; what the others left is still there. */
  readonly rerunFailed: (id: number) => Promise<Answer<null>>;
  /** Asks a run to end; one that is over refuses, which is as good. */
  readonly cancel: (id: number) => Promise<Answer<null>>;
}
