import { HubError } from '../hub-error.ts';
import type { Reply } from './reply.ts';

const documentation = 'https://docs.github.com/rest';

/** How an error is answered: refusals as GitHub shapes them, anything else as a 500 that names the fault. */
export function refusal(error: unknown): Reply {
  if (!(error instanceof HubError)) {
    const message = `The hub failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    return { status: 500, body: { message, documentation_url: documentation, status: '500' } };
  }
  const { status, message, errors, headers } = error;
  const body = {
    message,
    ...(errors.length > 0 ? { errors } : {}),
    documentation_url: documentation,
    ...(errors.length > 0 ? {} : { status: String(status) }),
  };
  return { status, body, headers };
}

/** 403 or 429 in the words of a secondary limit. */
export function limitReply(seconds: number | undefined, status: 403 | 429 = 403): Reply {
  const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
  const headers = seconds === undefined ? {} : { 'retry-after': String(seconds) };
  return { status, body: { message }, headers };
}
