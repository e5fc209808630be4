import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { errorTypeOf, type ApiError } from './api-error.ts';
import { answerMessages, createStudio, type Studio } from './answer-messages.ts';
import { knownModels, modelBody, modelById } from './models.ts';
import { readBody } from './read-body.ts';
import { countRequestSchema } from './request.ts';
import { promptSegments, tokensOf } from './segments.ts';
import { sendError, sendJson, type Exchange, type SeenCall, type Witness } from './exchange.ts';
import type { ModelServerOptions } from './server.ts';
import { describeIssue } from './describe-issue.ts';

/** The routes of the server. */
export function createHandler(
  options: ModelServerOptions,
  witness: Witness,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const studio = createStudio(options, witness);
  let count = 0;
  return async (request, response) => {
    const text = await readBody(request);
    const requestId = `req_scripted_${String(++count).padStart(6, '0')}`;
    const call = callOf(request, parseJson(text), requestId);
    witness.seen(call);
    response.setHeader('request-id', requestId);
    response.setHeader('x-scripted-model', 'true');
    const exchange = { call, response, gone: goneSignal(response) };
    const refused = text === undefined ? tooLarge : authFault(call, options.keys);
    if (refused) sendError(exchange, refused);
    else await route(exchange, studio);
  };
}

async function route(exchange: Exchange, studio: Studio): Promise<void> {
  const { method, path, body } = exchange.call;
  if (method === 'POST' && path === '/v1/messages') return answerMessages(exchange, studio);
  if (method === 'POST' && path === '/v1/messages/count_tokens') return countTokens(exchange, body);
  if (method === 'GET' && path === '/v1/models')
    return sendJson(exchange, 200, { data: knownModels().map(modelBody), has_more: false });
  const model = method === 'GET' ? modelById(path.replace(/^\/v1\/models\//, '')) : undefined;
  if (model) return sendJson(exchange, 200, modelBody(model));
  sendError(exchange, { status: 404, type: errorTypeOf(404), message: `Not found: ${path}` });
}

function countTokens(exchange: Exchange, body: unknown): void {
  const parsed = countRequestSchema.safeParse(body);
  if (!parsed.success) return sendError(exchange, describeIssue(parsed.error));
  const bytes = promptSegments(parsed.data).reduce((sum, segment) => sum + segment.bytes, 0);
  sendJson(exchange, 200, { input_tokens: tokensOf(bytes) });
}

const tooLarge: ApiError = {
  status: 413,
  type: errorTypeOf(413),
  message: 'Request exceeds the maximum size',
};

function authFault(call: SeenCall, keys: readonly string[] | undefined): ApiError | undefined {
  const bearer = call.headers['authorization']?.replace(/^Bearer /, '');
  const key = bearer ?? call.headers['x-api-key'] ?? '';
  if (key !== '' && (keys?.includes(key) ?? true)) return undefined;
  return { status: 401, type: errorTypeOf(401), message: 'invalid x-api-key' };
}

function callOf(request: IncomingMessage, body: unknown, requestId: string): SeenCall {
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
  const model = z.looseObject({ model: z.string() }).safeParse(body);
  return {
    method: request.method ?? 'GET',
    path: new URL(request.url ?? '/', 'http://localhost').pathname,
    headers: Object.fromEntries(headers),
    body,
    requestId,
    ...(model.success ? { model: model.data.model } : {}),
  };
}

function parseJson(text: string | undefined): unknown {
  try {
    return text === undefined || text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function goneSignal(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => controller.abort());
  return controller.signal;
}
