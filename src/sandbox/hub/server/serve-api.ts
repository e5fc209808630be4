import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { authenticate } from '../auth/authenticate.ts';
import type { Caller } from '../auth/caller.ts';
import { takeFault } from './faults.ts';
import type { HubState } from '../state/hub-state.ts';
import type { HubWorks } from './hub-works.ts';
import { judgeExchange } from './judge-exchange.ts';
import { parseJson, readBody } from './read-body.ts';
import type { Reply } from './reply.ts';
import { refusal } from './refusal.ts';
import { nameRequester, stepIn } from './request-log.ts';
import { mayWrite } from './lag.ts';
import { answerWithFault, isLost } from './strike.ts';

export interface ApiCall {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** Below the API's root, still encoded; `/graphql` for GraphQL. */
  readonly path: string;
}

const anonymous: Caller = { kind: 'anonymous', account: undefined, creations: {} };

/** Answers one REST or GraphQL request: faults, limits, the route, ETag, log and judge stand around it here. */
export async function serveApi(works: HubWorks, call: ApiCall): Promise<void> {
  const started = performance.now();
  const at = works.hub.now().toISOString();
  const body = await readBody(call.request);
  const seen = look(works, call, body);
  const fault = takeFault(works.hub.faults, seen.target);
  const lagging = works.lags.stateFor(seen.target, works.hub.now());
  if (mayWrite(seen.target)) works.lags.beforeWrite(works.hub);
  const there = lagging === undefined ? works : { ...works, hub: lagging };
  const caller = lagging === undefined ? seen.caller : callerIn(lagging, seen.caller);
  const answer = await answerWithFault(there, { ...seen, caller, call }, fault);
  works.content.note(seen.caller);
  const reply = applyEtag(call, answer.reply);
  const takes = reply.status !== 304 && call.path !== '/rate_limit';
  const resource = call.path === '/graphql' ? 'graphql' : 'core';
  const points = resource === 'graphql' ? answer.points : 1;
  const limit = works.hub.limits.take(seen.caller, resource, takes ? points : 0);
  const lost = isLost(reply, fault);
  works.hub.requests.push({
    at,
    method: seen.target.method,
    path: `${call.url.pathname}${call.url.search}`,
    route: seen.target.route,
    status: lost ? 0 : reply.status,
    who: nameRequester(works.hub, seen.caller),
    creations: seen.caller.creations,
    points: answer.points,
    foremanJob: stepIn(readHeader(call.request, 'user-agent')),
    operationName: answer.operationName ?? seen.target.operationName,
    milliseconds: performance.now() - started,
    fault: fault?.kind ?? (lagging ? 'lag' : undefined),
  });
  if (lost) {
    call.request.socket.destroy();
    return;
  }
  if (fault === undefined) judgeExchange(works, seen, { call, reply });
  send(works, call, { reply, rate: { ...limit, resource }, isCut: fault?.kind === 'cut-answer' });
}

/** The caller with its account as that state holds it: some reads compare accounts. */
function callerIn(hub: HubState, caller: Caller): Caller {
  if (caller.kind === 'anonymous') return caller;
  return { ...caller, account: hub.accounts.get(caller.account.login.toLowerCase()) ?? caller.account };
}

export interface Seen {
  readonly caller: Caller;
  /** Set where the token is unknown or the body is no JSON. */
  readonly refused: Reply | undefined;
  readonly body: unknown;
  readonly target: Parameters<typeof takeFault>[1];
}

function look(works: HubWorks, call: ApiCall, raw: Buffer): Seen {
  const method = call.request.method ?? 'GET';
  const isGraphql = call.path === '/graphql';
  const template = isGraphql ? '/graphql' : works.router(method, call.path)?.route.template;
  const route = template === undefined ? undefined : `${method} ${template}`;
  const path = `${call.url.pathname}${call.url.search}`;
  try {
    const body = parseJson(raw);
    const caller = authenticate(works.hub, readHeader(call.request, 'authorization'));
    const who = nameRequester(works.hub, caller);
    const target = { method, path, route, body, operationName: findOperationName(body), who };
    return { caller, refused: undefined, body, target };
  } catch (error) {
    const who = nameRequester(works.hub, anonymous);
    const target = { method, path, route, body: undefined, operationName: undefined, who };
    return { caller: anonymous, refused: refusal(error), body: undefined, target };
  }
}

function applyEtag(call: ApiCall, reply: Reply): Reply {
  if (call.request.method !== 'GET' || reply.status !== 200 || reply.body === undefined) return reply;
  const etag = `W/"${createHash('sha256').update(JSON.stringify(reply.body)).digest('hex')}"`;
  const headers = { ...reply.headers, etag };
  const wanted = readHeader(call.request, 'if-none-match');
  return wanted === etag ? { status: 304, headers } : { ...reply, headers };
}

function send(
  works: HubWorks,
  { response }: ApiCall,
  out: {
    readonly reply: Reply;
    readonly rate: ReturnType<HubWorks['hub']['limits']['take']> & { readonly resource: string };
    readonly isCut: boolean;
  },
): void {
  const { reply, rate } = out;
  const content = reply.text?.content ?? (reply.body === undefined ? '' : JSON.stringify(reply.body));
  const type = reply.text?.type ?? (reply.body === undefined ? undefined : 'application/json; charset=utf-8');
  response.writeHead(reply.status, {
    date: works.hub.now().toUTCString(),
    'x-github-request-id': randomUUID().toUpperCase(),
    'x-ratelimit-limit': rate.limit,
    'x-ratelimit-remaining': rate.remaining,
    'x-ratelimit-used': rate.used,
    'x-ratelimit-reset': rate.reset,
    'x-ratelimit-resource': rate.resource,
    ...(type === undefined ? {} : { 'content-type': type }),
    ...reply.headers,
  });
  if (!out.isCut) response.end(content);
  else response.write(content.slice(0, content.length / 2), () => response.destroy());
}

function readHeader(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function findOperationName(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('operationName' in body)) return undefined;
  return typeof body.operationName === 'string' ? body.operationName : undefined;
}
