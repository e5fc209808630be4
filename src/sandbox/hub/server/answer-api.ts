import { HubError } from '../hub-error.ts';
import type { HubWorks } from './hub-works.ts';
import { readInput } from './input.ts';
import { refusal } from './refusal.ts';
import type { Reply } from './reply.ts';
import type { ApiCall, Seen } from './serve-api.ts';

export interface ApiAnswer {
  readonly reply: Reply;
  /** GraphQL points. */
  readonly points: number;
  readonly operationName: string | undefined;
}

const versions = ['2022-11-28', '2026-03-10'];

/** The answer itself: the limit is looked at, then the route or GraphQL runs. */
export async function answerApi(
  works: HubWorks,
  seen: Seen & { readonly call: ApiCall },
): Promise<ApiAnswer> {
  try {
    checkLimit(works, seen);
    return seen.call.path === '/graphql' ? await answerGraphql(works, seen) : await answerRest(works, seen);
  } catch (error) {
    return { reply: refusal(error), points: 0, operationName: undefined };
  }
}

async function answerGraphql({ graphql, hub }: HubWorks, { caller, body, target }: Seen): Promise<ApiAnswer> {
  if (target.method !== 'POST') throw new HubError(404, 'Not Found');
  if (caller.kind === 'anonymous') throw new HubError(401, 'This endpoint requires you to be authenticated.');
  const answer = await graphql(hub, caller, body);
  const reply = { status: answer.status, body: answer.body };
  return { reply, points: answer.points, operationName: answer.operationName };
}

async function answerRest(works: HubWorks, seen: Seen & { readonly call: ApiCall }): Promise<ApiAnswer> {
  const { call, caller, target } = seen;
  const match = works.router(target.method, call.path);
  if (match === undefined) {
    throw new HubError(
      404,
      `${target.method} ${call.path} is not built in this hub, or does not exist on GitHub.`,
    );
  }
  const apiVersion = String(call.request.headers['x-github-api-version'] ?? '2022-11-28');
  if (!versions.includes(apiVersion))
    throw new HubError(400, `${apiVersion} is not a supported API version.`);
  const reply = await match.route.answer(works.hub, caller, {
    params: match.params,
    query: call.url.searchParams,
    input: readInput(seen.body),
    accept: call.request.headers.accept ?? '',
    apiVersion,
    url: call.url,
  });
  return { reply, points: 0, operationName: undefined };
}

function checkLimit({ hub }: HubWorks, { caller, call }: Seen & { readonly call: ApiCall }): void {
  if (call.path === '/rate_limit') return;
  const { remaining } = hub.limits.look(caller, call.path === '/graphql' ? 'graphql' : 'core');
  if (remaining > 0) return;
  const whose = caller.account === undefined ? 'this address' : `user ID ${caller.account.id}`;
  throw new HubError(403, `API rate limit exceeded for ${whose}.`, { graphqlType: 'RATE_LIMITED' });
}
