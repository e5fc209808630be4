import { HubError, notAccessible } from '../hub-error.ts';
import { MovedError } from '../moved-error.ts';
import { redirect } from './redirect.ts';
import type { HubWorks } from './hub-works.ts';
import { readInput } from './input.ts';
import { mayWrite } from './lag.ts';
import { limitReply, refusal } from './refusal.ts';
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
    const refused = refuseByLimit(works, seen);
    if (refused !== undefined) return { reply: refused, points: 0, operationName: undefined };
    return seen.call.path === '/graphql' ? await answerGraphql(works, seen) : await answerRest(works, seen);
  } catch (error) {
    const reply = error instanceof MovedError ? redirect(seen.call, error) : refusal(error);
    return { reply, points: 0, operationName: undefined };
  }
}

async function answerGraphql({ graphql, hub }: HubWorks, { caller, body, target }: Seen): Promise<ApiAnswer> {
  if (target.method !== 'POST') throw new HubError(404, 'Not Found');
  if (caller.kind === 'app') throw notAccessible();
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
  if (caller.kind === 'app' && !match.route.byApp) throw notAccessible();
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

/** 403 of REST; GraphQL tells of a used up budget in `errors` under 200 (docs: rate limits for the GraphQL API). */
function refuseByLimit(
  { hub, content }: HubWorks,
  { caller, call, target }: Seen & { readonly call: ApiCall },
): Reply | undefined {
  if (call.path === '/rate_limit') return undefined;
  const isGraphql = call.path === '/graphql';
  const wait = mayWrite(target) ? content.waitOf(caller) : undefined;
  if (wait !== undefined) return limitReply(wait);
  if (hub.limits.look(caller, isGraphql ? 'graphql' : 'core').remaining > 0) return undefined;
  const whose = caller.account === undefined ? 'this address' : `user ID ${caller.account.id}`;
  const message = `API rate limit exceeded for ${whose}.`;
  if (isGraphql) return { status: 200, body: { errors: [{ type: 'RATE_LIMITED', message }] } };
  return refusal(new HubError(403, message));
}
