import { APIConnectionTimeoutError, APIConnectionError, APIError } from '@anthropic-ai/sdk/error';
import type { LaterReason, NeverReason } from '../../ports/model.ts';

/** What an error means for us, before the call's own data is added. */
export type Verdict =
  | {
      readonly kind: 'later';
      readonly reason: LaterReason;
      readonly message: string;
      readonly retryAfterMs?: number;
    }
  | { readonly kind: 'never'; readonly reason: NeverReason; readonly message: string };

/** Sorts what the SDK throws by its class, status and codes; never by the words of its message. */
export function verdictOfError(
  error: unknown,
  call: { readonly sent: boolean; readonly now: number },
): Verdict {
  if (error instanceof APIConnectionTimeoutError)
    return later('stalled', 'The model service did not answer.');
  if (error instanceof APIConnectionError)
    return later('connection', `The connection to the model service failed (${causeOf(error)}).`);
  if (error instanceof APIError) return verdictOfApi(error, call.now);
  if (!call.sent)
    return never(
      'authentication',
      'No usable credential for the model: set ANTHROPIC_API_KEY, or set up federation.',
    );
  return rootCause(error) instanceof SyntaxError
    ? later('malformed', 'The model service sent something that is no JSON.')
    : later('cut-stream', `The answer broke off (${causeOf(error)}).`);
}

function verdictOfApi(error: APIError, now: number): Verdict {
  const text = error.apiMessage ?? `no message from the API`;
  const message = `The model service answered ${error.status ?? 'in the stream'}: ${text}`;
  if (error.errorCode?.includes('spend_limit')) return never('spend-limit', message);
  if (error.errorCode === 'linked_organization_billing_unavailable') return never('billing', message);
  const reason = laterReason(error);
  if (reason) return later(reason, message, retryAfterOf(error.headers, now));
  return never(neverReason(error), message);
}

/** In the stream there is no status, only the type. */
function laterReason({ status, type }: APIError): LaterReason | undefined {
  if (status === 529 || type === 'overloaded_error') return 'overloaded';
  if (status === 429 || type === 'rate_limit_error') return 'rate-limited';
  if (status === undefined)
    return type === 'invalid_request_error' || neverByType[type ?? ''] ? undefined : 'server-error';
  return status >= 500 || status === 408 || status === 409 ? 'server-error' : undefined;
}

const neverByType: Readonly<Record<string, NeverReason>> = {
  authentication_error: 'authentication',
  billing_error: 'billing',
  permission_error: 'permission',
  not_found_error: 'not-found',
  request_too_large: 'too-large',
};

const neverByStatus: Readonly<Record<number, NeverReason>> = {
  401: 'authentication',
  402: 'billing',
  403: 'permission',
  404: 'not-found',
  413: 'too-large',
};

const neverReason = ({ status, type }: APIError): NeverReason =>
  neverByStatus[status ?? 0] ?? neverByType[type ?? ''] ?? 'bad-request';

/** `retry-after-ms`, or `retry-after` in seconds or as a date; nothing for zero, which means "choose yourself". */
function retryAfterOf(headers: Headers | undefined, now: number): number | undefined {
  const exact = Number(headers?.get('retry-after-ms') ?? Number.NaN);
  const text = headers?.get('retry-after') ?? '';
  const seconds = text === '' ? Number.NaN : Number(text);
  const ms = [exact, seconds * 1000, Date.parse(text) - now].find((value) => Number.isFinite(value));
  return ms !== undefined && ms > 0 ? ms : undefined;
}

const later = (reason: LaterReason, message: string, retryAfterMs?: number): Verdict => ({
  kind: 'later',
  reason,
  message,
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});

const never = (reason: NeverReason, message: string): Verdict => ({ kind: 'never', reason, message });

function rootCause(error: unknown): unknown {
  let cause = error;
  for (let depth = 0; depth < 5 && cause instanceof Error && cause.cause !== undefined; depth++)
    cause = cause.cause;
  return cause;
}

/** The system's code of the failure (`ECONNRESET`, `UND_ERR_SOCKET`), which is safe to show. */
function causeOf(error: unknown): string {
  const cause = rootCause(error);
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
  return cause instanceof Error ? cause.name : 'unknown cause';
}
