import type { LaterReason } from '../ports/model.ts';

/** How patient a conversation is. */
export interface AskPatience {
  /** The longest single wait, whatever the server asks for. */
  readonly longestWaitMs: number;
  /** All waits of one conversation together. */
  readonly waitBudgetMs: number;
  /** How often one turn is repeated after its answer was lost on the way. */
  readonly maxRepeats: number;
}

/** What is known when a call has failed and may be repeated. */
export interface FailedTry {
  readonly reason: LaterReason;
  readonly retryAfterMs: number | undefined;
  /** Failed tries of this turn, this one included. */
  readonly tries: number;
  /** Of them, those whose answer was lost after the request was accepted: each is paid for. */
  readonly lost: number;
  /** Waited so far in this conversation. */
  readonly waitedMs: number;
}

const firstWaitMs = 1000;

/** Whether the reason means that an answer was under way and is lost. */
export const isLost = (reason: LaterReason): boolean =>
  reason === 'cut-stream' || reason === 'stalled' || reason === 'malformed';

/**
 * How long to wait before the next try, in milliseconds; undefined when there must be none. Without an order from the server the
 * wait doubles from one second, and half of it is jitter, so that workers that failed together do not return together.
 */
export function decideWait(failed: FailedTry, patience: AskPatience, random: number): number | undefined {
  if (failed.reason === 'cancelled' || failed.lost > patience.maxRepeats) return undefined;
  const grown = Math.min(patience.longestWaitMs, firstWaitMs * 2 ** (failed.tries - 1));
  const ordered =
    failed.retryAfterMs === undefined ? 0 : Math.min(failed.retryAfterMs, patience.longestWaitMs);
  const wait = Math.ceil(ordered > 0 ? ordered + random * firstWaitMs : grown / 2 + (random * grown) / 2);
  return failed.waitedMs + wait > patience.waitBudgetMs ? undefined : wait;
}
