import type { Refused, RefusedCode } from '../../ports/answer.ts';
import type { GraphqlError } from './client.ts';

const BY_TYPE: Readonly<Record<string, RefusedCode>> = {
  NOT_FOUND: 'not-found',
  FORBIDDEN: 'forbidden',
  INSUFFICIENT_SCOPES: 'forbidden',
  STALE_DATA: 'stale',
  UNPROCESSABLE: 'invalid',
  RATE_LIMITED: 'limited',
};

/** What a GraphQL error means. Only the type and, for what exists or cannot be merged, GitHub's fixed words are looked at. */
export function refusedBy(error: GraphqlError): Refused {
  const exists = /already[ _](?:exists|been taken)/i.test(error.message);
  const conflict = /merge conflict/i.test(error.message);
  const code = exists ? 'exists' : conflict ? 'conflict' : (BY_TYPE[error.type] ?? 'invalid');
  return { kind: 'refused', code, message: error.message };
}
