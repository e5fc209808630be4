import type { Refused, RefusedCode } from '../../ports/answer.ts';
import type { GraphqlError } from './client.ts';
import { errorCodeOf } from './error-code-of.ts';

const BY_TYPE: Readonly<Record<string, RefusedCode>> = {
  NOT_FOUND: 'not-found',
  FORBIDDEN: 'forbidden',
  INSUFFICIENT_SCOPES: 'forbidden',
  STALE_DATA: 'stale',
  UNPROCESSABLE: 'invalid',
  RATE_LIMITED: 'limited',
};

/**
 * What a GraphQL error means. Only the type and, for what exists, cannot be merged or hangs on a setting, GitHub's fixed words
 * are looked at.
 */
export function refusedBy(error: GraphqlError): Refused {
  const exists = /already[ _](?:exists|been taken)/i.test(error.message);
  const conflict = /merge conflict/i.test(error.message);
  const code = exists ? 'exists' : conflict ? 'conflict' : (BY_TYPE[error.type] ?? 'invalid');
  const setting = exists || conflict ? undefined : errorCodeOf(error.message);
  const { message, retryAfterMs } = error;
  const pause = code === 'limited' && retryAfterMs !== undefined ? { retryAfterMs } : {};
  return { kind: 'refused', code, message, ...pause, ...(setting && { setting }) };
}
