import { Octokit } from '@octokit/core';
import type { Answer, Unknown } from '../../ports/answer.ts';
import { done } from '../../ports/answer.ts';
import { API_VERSION } from './api-version.ts';
import { failureOf, pauseIn } from './failure-of.ts';

export interface Place {
  readonly owner: string;
  readonly repo: string;
}

export interface ClientOptions extends Place {
  /** `https://api.github.com`, or the server's own. */
  readonly apiUrl: string;
  readonly token: string;
  /** Named in the user agent, so that a server's log tells the jobs apart. */
  readonly job: string;
  /** How long one request may take; milliseconds. */
  readonly timeoutMs: number;
  /** Instead of the machine's own. */
  readonly fetch?: typeof fetch;
}

export interface Client extends Place {
  /** Requests sent so far. */
  readonly sent: () => number;
  /** One REST request; `parse` turns its unknown body into a value. */
  readonly rest: <T>(
    route: string,
    parameters: Readonly<Record<string, unknown>>,
    parse: (body: unknown) => T,
  ) => Promise<Answer<T>>;
  /** One GraphQL request, with whatever errors came beside its data. */
  readonly graphql: (
    query: string,
    variables: Readonly<Record<string, unknown>>,
  ) => Promise<Answer<GraphqlReply>>;
}

export interface GraphqlError {
  readonly type: string;
  readonly message: string;
  readonly path: readonly (string | number)[];
  /** What the answer's headers ask for, where the error is a limit. */
  readonly retryAfterMs?: number;
}
export interface GraphqlReply {
  readonly data: unknown;
  readonly errors: readonly GraphqlError[];
}

/** The way to GitHub: one request a call, no retries of its own, the API version said aloud. */
export function createClient(options: ClientOptions): Client {
  const octokit = new Octokit({
    auth: options.token,
    baseUrl: options.apiUrl,
    userAgent: `foreman/${options.job}`,
    request: { timeout: options.timeoutMs, ...(options.fetch ? { fetch: options.fetch } : {}) },
  });
  const headers = { 'x-github-api-version': API_VERSION };
  const place = { owner: options.owner, repo: options.repo };
  let sent = 0;
  return {
    ...place,
    sent: () => sent,
    rest: async (route, parameters, parse) => {
      sent += 1;
      try {
        const signal = AbortSignal.timeout(options.timeoutMs);
        const answer = await octokit.request(route, {
          ...(route.includes('{owner}') ? place : {}),
          ...parameters,
          headers,
          request: { signal },
        });
        return isCut(answer) ? CUT : done(parse(answer.data));
      } catch (error) {
        return failureOf(error);
      }
    },
    graphql: async (query, variables) => {
      sent += 1;
      try {
        const signal = AbortSignal.timeout(options.timeoutMs);
        const answer = await octokit.request('POST /graphql', {
          baseUrl: options.apiUrl.replace(/\/v3$/, ''),
          query,
          variables,
          headers,
          request: { signal },
        });
        return isCut(answer) ? CUT : done(readReply(answer.data, pauseIn(answer.headers)));
      } catch (error) {
        return failureOf(error);
      }
    },
  };
}

const CUT: Unknown = { kind: 'unknown', message: 'The answer was cut in the middle.' };

/** The HTTP client gives what is left of a JSON body that ended too early as a text, and takes it for a success. */
const isCut = ({ data, headers }: { readonly data: unknown; readonly headers: Headers }): boolean =>
  typeof data === 'string' && /json/.test(headers['content-type'] ?? '');

interface Headers {
  readonly 'content-type'?: string | undefined;
}

function readReply(body: unknown, retryAfterMs: number | undefined): GraphqlReply {
  const reply = asRecord(body);
  const errors = Array.isArray(reply['errors']) ? reply['errors'].map(readError) : [];
  const pause = retryAfterMs === undefined ? {} : { retryAfterMs };
  return { data: reply['data'], errors: errors.map((error) => ({ ...error, ...pause })) };
}

function readError(value: unknown): GraphqlError {
  const error = asRecord(value);
  const path = Array.isArray(error['path']) ? error['path'] : [];
  return {
    type: String(error['type'] ?? ''),
    message: String(error['message'] ?? ''),
    path: path.map((step) => (typeof step === 'number' ? step : String(step))),
  };
}

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
