import type { RunRef } from '../domain/ids.ts';
import type { Ci } from '../ports/ci.ts';
import type { Clock } from '../ports/clock.ts';
import type { Forge } from '../ports/forge.ts';
import type { GitStore } from '../ports/git-store.ts';
import type { JournalStore } from '../ports/journal-store.ts';
import type { Checks, Ids, Log, Meter } from '../ports/small.ts';

/** Everything that the steps with a GitHub token reach the outside by. */
export interface Deps {
  readonly forge: Forge;
  readonly git: GitStore;
  readonly journal: JournalStore;
  readonly checks: Checks;
  readonly ci: Ci;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** Absent where nobody counts requests. */
  readonly meter?: Meter;
}

/** Which run of which workflow is at work, and how people call Foreman in this repository. */
export interface Job {
  readonly run: RunRef;
  readonly runUrl: string;
  /** `/foreman`. */
  readonly trigger: string;
  /** The label of an issue where a plain reply is an answer; `foreman:question` if left out. */
  readonly question?: string;
  /** The repository's own workflow that the installed ones call to verify; empty or left out where they run the commands. */
  readonly verifier?: string;
}
