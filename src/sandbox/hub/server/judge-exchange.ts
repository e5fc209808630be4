import type { HubWorks } from './hub-works.ts';
import type { JudgedExchange } from '../judge-port.ts';
import type { Reply } from './reply.ts';
import type { ApiCall, Seen } from './serve-api.ts';

/** Lets the judge, where there is one, look at what went over the wire. */
export function judgeExchange(
  { judge, hub }: HubWorks,
  seen: Seen,
  { call, reply }: { readonly call: ApiCall; readonly reply: Reply },
): void {
  if (judge === undefined || seen.refused !== undefined) return;
  const graphql = call.path === '/graphql' ? readGraphql(seen.body) : undefined;
  const violations = judge({
    route: seen.target.route,
    request: {
      method: seen.target.method,
      path: call.path,
      query: Object.fromEntries(call.url.searchParams),
      body: seen.body,
    },
    response: { status: reply.status, body: reply.body, isJson: reply.text === undefined },
    ...(graphql === undefined ? {} : { graphql }),
  });
  hub.violations.push(...violations);
}

function readGraphql(body: unknown): JudgedExchange['graphql'] {
  if (!isRecord(body)) return undefined;
  const { query, variables, operationName } = body;
  return {
    query: typeof query === 'string' ? query : '',
    ...(isRecord(variables) ? { variables } : {}),
    ...(typeof operationName === 'string' ? { operationName } : {}),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
