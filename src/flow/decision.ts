import type { JournalEvent } from '../domain/journal.ts';

/** What `flow` decided: what to write down, and one sentence for the log on why. An empty list means nothing changes. */
export interface Decision {
  readonly events: readonly JournalEvent[];
  readonly reason: string;
}

/** Nothing changes, and why. */
export const nothing = (reason: string): Decision => ({ events: [], reason });
