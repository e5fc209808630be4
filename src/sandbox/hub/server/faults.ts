import type { Requester } from './request-log.ts';

/** What a fault rule sees of a request. */
export interface FaultTarget {
  readonly method: string;
  /** The whole path with query, such as `/api/v3/repos/o/n/issues?page=2`. */
  readonly path: string;
  /** `POST /repos/{owner}/{repo}/issues`; `POST /graphql` for GraphQL; undefined where no route matches. */
  readonly route: string | undefined;
  /** Parsed JSON; undefined where there was none. */
  readonly body: unknown;
  /** Of GraphQL. */
  readonly operationName: string | undefined;
  readonly who: Requester;
}

/** How a request goes wrong: `…-after`, `cut-answer` and `slow-answer` come when the work is done. */
export type FaultMode =
  | { readonly kind: 'error-before'; readonly status: number }
  | { readonly kind: 'error-after'; readonly status: number }
  | { readonly kind: 'drop-before' }
  | { readonly kind: 'drop-answer-after' }
  /** The connection ends in the middle of the answer's body. */
  | { readonly kind: 'cut-answer' }
  /** 403, or 429 where told so; GitHub does not always say when to come back. */
  | {
      readonly kind: 'secondary-limit';
      readonly retryAfterSeconds?: number;
      readonly status?: 403 | 429;
    }
  /** The caller's primary budget is really used up: this request and all others of it, until the reset. */
  | { readonly kind: 'budget-used-up'; readonly resetSeconds?: number }
  /** The work begins late. */
  | { readonly kind: 'delay'; readonly milliseconds: number }
  /** The work is done at once, and its answer comes late. */
  | { readonly kind: 'slow-answer'; readonly milliseconds: number };

/** A fault for the next requests that match; it counts its own uses down. */
export interface FaultRule {
  readonly match: (request: FaultTarget) => boolean;
  readonly mode: FaultMode;
  /** How often it still strikes. */
  times: number;
}

/** The first rule that matches and is not used up; it is used once by this. */
export function takeFault(rules: readonly FaultRule[], request: FaultTarget): FaultMode | undefined {
  const rule = rules.find((item) => item.times > 0 && item.match(request));
  if (rule === undefined) return undefined;
  rule.times -= 1;
  return rule.mode;
}
