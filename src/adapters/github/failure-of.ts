import type { Refused, RefusedCode, Unknown } from '../../ports/answer.ts';
import { errorCodeOf } from './error-code-of.ts';

const BY_STATUS: Readonly<Record<number, RefusedCode>> = {
  400: 'invalid',
  401: 'unauthorised',
  403: 'forbidden',
  404: 'not-found',
  405: 'conflict',
  409: 'conflict',
  410: 'not-found',
  413: 'too-large',
  422: 'invalid',
  429: 'limited',
};

/**
 * What a thrown error of the HTTP client means. A server error or a lost connection leaves a write's outcome unknown; a 403 or 429
 * with a limit's headers may be asked again later (docs: rate limits for the REST API).
 */
export function failureOf(error: unknown): Refused | Unknown {
  const status = numberAt(error, 'status');
  const message = error instanceof Error ? error.message : String(error);
  if (status === undefined || status >= 500 || status < 400) return { kind: 'unknown', message };
  if (status === 422 && /already[ _](?:exists|been taken)/i.test(message))
    return { kind: 'refused', code: 'exists', message };
  const limit = status === 403 || status === 429 ? limitOf(error) : undefined;
  if (limit !== undefined) return { kind: 'refused', code: 'limited', message, retryAfterMs: limit };
  const setting = errorCodeOf(message);
  const permission = status === 403 ? permissionIn(error) : undefined;
  const code = BY_STATUS[status] ?? 'invalid';
  return { kind: 'refused', code, message, ...(setting && { setting }), ...(permission && { permission }) };
}

/** The wait that the headers ask for: `retry-after`, else until the reset, else none is meant. */
function limitOf(error: unknown): number | undefined {
  const headers = recordAt(recordAt(error, 'response'), 'headers') ?? {};
  return pauseIn(headers) ?? (numberAt(error, 'status') === 429 ? USUAL_PAUSE_MS : undefined);
}

const USUAL_PAUSE_MS = 60_000;

/** How long an answer's headers ask to wait, by GitHub's own clock; undefined where they ask for nothing. */
export function pauseIn(headers: Readonly<Record<string, unknown>>): number | undefined {
  const after = Number(headers['retry-after']);
  if (Number.isFinite(after) && after > 0) return after * 1000;
  if (headers['x-ratelimit-remaining'] !== '0') return undefined;
  const reset = Number(headers['x-ratelimit-reset']);
  const date = Date.parse(String(headers['date'] ?? ''));
  return Number.isFinite(reset) && Number.isFinite(date)
    ? Math.max(1000, reset * 1000 - date)
    : USUAL_PAUSE_MS;
}

/** GitHub names the permission that a REST request wanted (docs: permissions required for fine-grained tokens). */
function permissionIn(error: unknown): string | undefined {
  const wanted = recordAt(recordAt(error, 'response'), 'headers')?.['x-accepted-github-permissions'];
  const [first] = typeof wanted === 'string' ? wanted.split(/[;,]/) : [];
  return first?.trim().replace(/[_]/g, '-').replace('=', ': ');
}

function recordAt(value: unknown, key: string): Record<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const inner: unknown = Reflect.get(value, key);
  return typeof inner === 'object' && inner !== null ? Object.fromEntries(Object.entries(inner)) : undefined;
}

function numberAt(value: unknown, key: string): number | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const inner: unknown = Reflect.get(value, key);
  return typeof inner === 'number' ? inner : undefined;
}
