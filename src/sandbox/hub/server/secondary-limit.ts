import type { Caller } from '../auth/caller.ts';

/** GitHub's bound on requests that make content: 80 a minute (docs: rate limits for the REST API). */
export interface SecondaryLimit {
  readonly contentPerMinute: number;
  /** What a refused request is told to wait; 60 unless given. */
  readonly retryAfterSeconds?: number;
}

/** Counts what callers make, and refuses what comes too fast. */
export interface ContentCounter {
  /** Seconds to wait; undefined where the caller may go on. */
  waitOf(caller: Caller): number | undefined;
  /** Notes what a request has made. */
  note(caller: Caller): void;
}

const content = new Set(['issue', 'comment', 'pull', 'review', 'reaction', 'label']);
const minute = 60_000;

/** A counter over the last minute; without a limit it never refuses. */
export function createContentCounter(now: () => Date, limit: SecondaryLimit | undefined): ContentCounter {
  const made = new Map<string, number[]>();
  const recent = (caller: Caller): number[] => {
    const since = now().getTime() - minute;
    return (made.get(keyOf(caller)) ?? []).filter((at) => at > since);
  };
  return {
    waitOf(caller) {
      if (limit === undefined || recent(caller).length < limit.contentPerMinute) return undefined;
      return limit.retryAfterSeconds ?? 60;
    },
    note(caller) {
      if (limit === undefined || !Object.keys(caller.creations).some((kind) => content.has(kind))) return;
      made.set(keyOf(caller), [...recent(caller), now().getTime()]);
    },
  };
}

function keyOf(caller: Caller): string {
  return caller.kind === 'job' ? `job ${caller.repository}` : `user ${caller.account?.login ?? ''}`;
}
