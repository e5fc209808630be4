import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import { API_VERSION } from './api-version.ts';
import type { ClientOptions } from './client.ts';

/** One connection to GitHub's REST API that is kept between requests. */
export interface QuickWire {
  /** Sends a request and returns the parsed body of its answer; throws at anything but a 2xx answer in time. */
  readonly ask: (asked: QuickRequest) => Promise<unknown>;
  readonly close: () => void;
}

/** A route as the SDK writes it, what fills its names besides owner and repository, and what is posted. */
export interface QuickRequest {
  readonly route: string;
  readonly names: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
}

type Send = (url: string, options: RequestOptions) => ClientRequest;

/** Makes the wire; the first request opens the connection. */
export async function createQuickWire(options: ClientOptions): Promise<QuickWire> {
  const base = options.apiUrl.replace(/\/+$/, '');
  // Only one of the two is loaded: at this place loading is what costs.
  const { Agent, request } = await (base.startsWith('https:') ? import('node:https') : import('node:http'));
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const send: Send = (url, more) => request(url, { ...more, agent });
  return {
    ask: async ({ route, names, body }) => {
      const [method = '', template = ''] = route.split(' ');
      const path = fill(template, { ...names, owner: options.owner, repo: options.repo });
      const signal = AbortSignal.timeout(options.timeoutMs);
      const text = body === undefined ? undefined : JSON.stringify(body);
      const headers = headersOf(options, text);
      return JSON.parse(await textOf(send(`${base}${path}`, { method, headers, signal }), text));
    },
    close: () => agent.destroy(),
  };
}

const fill = (template: string, names: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(names[name] ?? ''));

const headersOf = ({ token, job }: ClientOptions, text: string | undefined): Record<string, string> => ({
  accept: 'application/vnd.github+json',
  authorization: `Bearer ${token}`,
  'user-agent': `foreman/${job}`,
  'x-github-api-version': API_VERSION,
  ...(text !== undefined && {
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(text)),
  }),
});

/** The body of the answer, once it is there as a whole. */
function textOf(asked: ClientRequest, text: string | undefined): Promise<string> {
  return new Promise((resolve, reject) => {
    asked.on('error', reject);
    asked.on('response', (answer: IncomingMessage) => {
      const status = answer.statusCode ?? 0;
      if (status < 200 || status > 299) reject(new Error(`GitHub answered with ${status}`));
      let body = '';
      answer.setEncoding('utf8');
      answer.on('error', reject);
      answer.on('data', (part: string) => (body += part));
      answer.on('end', () => resolve(body));
    });
    asked.end(text);
  });
}
