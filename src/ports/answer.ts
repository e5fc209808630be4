import type { ErrorCode } from '../domain/error-codes.ts';

/** Why an outside service said no; `later` ones may be asked again, the others not without a change. */
export const refusedCodes = [
  'not-found',
  'unauthorised',
  'forbidden',
  'exists',
  'stale',
  'conflict',
  'invalid',
  'too-large',
  'limited',
] as const;
export type RefusedCode = (typeof refusedCodes)[number];

export interface Refused {
  readonly kind: 'refused';
  readonly code: RefusedCode;
  readonly message: string;
  /** The setting behind it, where a person has to change one. */
  readonly setting?: ErrorCode;
  /** What the job's token would have to be allowed, in the words of a workflow file, where that is known. */
  readonly permission?: string;
  /** How long to wait, where the service said so; milliseconds. */
  readonly retryAfterMs?: number;
}

/** The request was sent and no answer came back, or a server error: it may or may not have had its effect. */
export interface Unknown {
  readonly kind: 'unknown';
  readonly message: string;
}

/** What one outside call came to. A status code proves nothing about a write whose answer was lost. */
export type Answer<T> = { readonly kind: 'done'; readonly value: T } | Refused | Unknown;

export const done = <T>(value: T): Answer<T> => ({ kind: 'done', value });
