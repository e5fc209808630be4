import { occurs, type SeenRequest } from './seen-request.ts';
import type { ApiStopReason, Pattern } from './script.ts';

/** One way in which the API, or the way to it, goes wrong. */
export type Fault =
  /** An error answer. `html` sends a proxy's page in place of the API's JSON. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly message?: string;
      readonly errorCode?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly html?: boolean;
    }
  /** The connection is reset before any header. */
  | { readonly kind: 'reset' }
  /** The answer is made and paid for, and the connection is reset before anything of it is sent. */
  | { readonly kind: 'lost' }
  /** Nothing is answered at all. */
  | { readonly kind: 'silence' }
  /** Headers, and then nothing. */
  | { readonly kind: 'hang' }
  /** The stream stops after so many events and stays open. */
  | { readonly kind: 'stall'; readonly afterEvents: number }
  /** The connection is destroyed after so many events. */
  | { readonly kind: 'cut'; readonly afterEvents: number }
  /** The stream ends properly, but without `message_stop`. */
  | { readonly kind: 'no-message-stop' }
  /** `event: error` after so many events. */
  | { readonly kind: 'stream-error'; readonly type: string; readonly afterEvents: number }
  /** The answer ends for another reason. */
  | { readonly kind: 'stop'; readonly reason: ApiStopReason }
  /** So many milliseconds before each event. */
  | { readonly kind: 'slow'; readonly msPerEvent: number }
  /** The body, or the stream's data, is no JSON. */
  | { readonly kind: 'bad-json' }
  /** A proper answer without content. */
  | { readonly kind: 'empty' };

/** Which requests a fault meets. */
export interface FaultRule {
  readonly fault: Fault;
  readonly model?: Pattern;
  readonly anywhere?: Pattern;
  /** Let so many matching requests pass first. */
  readonly skip?: number;
  /** How many requests it meets; once when absent. */
  readonly times?: number;
}

/** 429 as the API sends it; seconds may be any text, `0` included. */
export const rateLimited = (retryAfter?: string): Fault => ({
  kind: 'status',
  status: 429,
  message: 'This request would exceed the rate limit of your organization.',
  ...(retryAfter === undefined ? {} : { headers: { 'retry-after': retryAfter } }),
});

/** 429 that no waiting cures. */
export const spendLimit = (): Fault => ({
  kind: 'status',
  status: 429,
  message: 'Your organization has reached its spend limit.',
  errorCode: 'enforced_spend_limit_reached',
});

/** An error answer whose header says whether to try again, whatever its status says. */
export const insisting = (status: number, shouldRetry: boolean): Fault => ({
  kind: 'status',
  status,
  headers: { 'x-should-retry': String(shouldRetry) },
});

/** 529. */
export const overloaded = (): Fault => ({ kind: 'status', status: 529, message: 'Overloaded' });

/** Picks the first rule that still has a turn left and meets the request. */
export function createFaultPicker(rules: readonly FaultRule[]): (seen: SeenRequest) => Fault | undefined {
  const met = new Map<FaultRule, number>();
  return (seen) => {
    for (const rule of rules) {
      if (rule.model !== undefined && !occurs(rule.model, seen.model)) continue;
      if (rule.anywhere !== undefined && !occurs(rule.anywhere, seen.text.anywhere)) continue;
      const count = (met.get(rule) ?? 0) + 1;
      met.set(rule, count);
      const skip = rule.skip ?? 0;
      if (count > skip && count <= skip + (rule.times ?? 1)) return rule.fault;
    }
    return undefined;
  };
}
