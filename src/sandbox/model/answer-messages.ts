import { createHash } from 'node:crypto';
import { errorTypeOf, invalidRequest } from './api-error.ts';
import { findOutputFault } from './check-output.ts';
import { checkRequest } from './check-request.ts';
import { composeAnswer, type Composed } from './compose.ts';
import { createDirector, type Direction, type Director } from './director.ts';
import { createFaultPicker, type Fault } from './faults.ts';
import { describeIssue } from './describe-issue.ts';
import { sendError, type Exchange, type Witness } from './exchange.ts';
import { createPromptCache, type CacheLookup, type PromptCache, type PromptUsage } from './prompt-cache.ts';
import { messagesRequestSchema } from './request.ts';
import { seeRequest, type SeenRequest } from './seen-request.ts';
import { sendAnswer } from './send-answer.ts';
import type { ModelServerOptions } from './server.ts';

/** What lives as long as the server: the script's state, the cache, the faults still to come. */
export interface Studio {
  readonly director: Director;
  readonly cache: PromptCache;
  readonly pickFault: (seen: SeenRequest) => Fault | undefined;
  readonly witness: Witness;
}

/** The state of a server that has answered nothing yet. */
export const createStudio = (options: ModelServerOptions, witness: Witness): Studio => ({
  director: createDirector(options.script ?? { scenes: [] }, options.patienceMs ?? 10_000),
  cache: createPromptCache(options.now ?? Date.now),
  pickFault: createFaultPicker(options.faults ?? []),
  witness,
});

/** POST /v1/messages. */
export async function answerMessages(exchange: Exchange, studio: Studio): Promise<void> {
  const parsed = messagesRequestSchema.safeParse(exchange.call.body);
  if (!parsed.success) return sendError(exchange, describeIssue(parsed.error));
  const refused = checkRequest(parsed.data);
  if (refused) return sendError(exchange, refused);
  const seen = seeRequest(parsed.data);
  const fault = studio.pickFault(seen);
  if (fault) exchange.call.fault = fault.kind;
  if (fault && (await failBefore(exchange, fault))) return;
  const lookup = studio.cache.look(parsed.data);
  const direction = await directionOf(studio, seen, exchange.gone);
  if (direction.kind === 'unmatched') {
    // Who has left is told nothing, so that this is no trouble of the script.
    if (!exchange.gone.aborted) studio.witness.unmatched(direction.message);
    return sendError(exchange, invalidRequest(direction.message), { 'x-should-retry': 'false' });
  }
  await play({ exchange, studio, seen, fault, lookup, direction });
}

/** A call with `max_tokens: 0` only fills the cache, so the script is not asked. */
async function directionOf(studio: Studio, seen: SeenRequest, gone: AbortSignal): Promise<Direction> {
  if (seen.request.max_tokens === 0) return { kind: 'reply', scene: '(cache)', reply: {}, missing: [] };
  const direction = await studio.director.direct(seen, gone);
  return direction.kind === 'reply' ? withFittingOutput(direction, seen) : direction;
}

/** A final answer that does not fit the wanted schema fails the run: the script is wrong, not the flow. */
function withFittingOutput(direction: Performance['direction'], seen: SeenRequest): Direction {
  const { reply, scene, missing } = direction;
  if (reply.toolCalls?.length || (reply.stopReason ?? 'end_turn') !== 'end_turn') return direction;
  const fault = findOutputFault(seen.request, reply.text ?? '');
  if (fault === undefined) return direction;
  const lacking = missing.length > 0 ? ` The request lacks: ${missing.join(', ')}.` : '';
  const message = `The answer of scene "${scene}" does not fit the JSON schema that was asked for: ${fault}.${lacking}`;
  return { kind: 'unmatched', message };
}

/** The faults that need no answer; true when one of them has happened. */
async function failBefore(exchange: Exchange, fault: Fault): Promise<boolean> {
  const { response, call } = exchange;
  switch (fault.kind) {
    case 'status':
      failWithStatus(exchange, fault);
      return true;
    case 'reset':
      response.socket?.resetAndDestroy();
      return true;
    case 'hang':
      call.status = 200;
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
      response.flushHeaders();
      return true;
    default:
      return fault.kind === 'silence';
  }
}

function failWithStatus(exchange: Exchange, fault: Extract<Fault, { kind: 'status' }>): void {
  const { status, message = 'Something went wrong.', errorCode, headers = {}, html } = fault;
  if (html) {
    exchange.call.status = status;
    exchange.response.writeHead(status, { 'content-type': 'text/html', ...headers });
    exchange.response.end(`<html><body><h1>${status}</h1><p>${message}</p></body></html>`);
    return;
  }
  const code = errorCode === undefined ? {} : { errorCode };
  sendError(exchange, { status, type: errorTypeOf(status), message, ...code }, headers);
}

interface Performance {
  readonly exchange: Exchange;
  readonly studio: Studio;
  readonly seen: SeenRequest;
  readonly fault: Fault | undefined;
  readonly lookup: CacheLookup;
  readonly direction: Extract<Direction, { kind: 'reply' }>;
}

async function play({ exchange, studio, seen, fault, lookup, direction }: Performance): Promise<void> {
  const { call, response } = exchange;
  const composed = composeAnswer(
    replyWithFault(direction.reply, fault),
    seen.request.max_tokens,
    idMaker(call.requestId),
  );
  if (composed.rest) studio.director.keepPaused(seen, direction.scene, composed.rest);
  lookup.store();
  const usage = usageBody(lookup.usage, composed);
  Object.assign(call, { scene: direction.scene, missing: direction.missing, usage, status: 200 });
  const frame = { id: `msg_scripted_${call.requestId.slice(-6)}`, model: seen.model, composed, usage };
  if (fault?.kind === 'lost') {
    response.socket?.resetAndDestroy();
    return;
  }
  await sendAnswer(response, frame, { stream: seen.request.stream ?? false, fault });
}

function replyWithFault(reply: Performance['direction']['reply'], fault: Fault | undefined): typeof reply {
  if (fault?.kind === 'empty') return {};
  return fault?.kind === 'stop' ? { ...reply, stopReason: fault.reason } : reply;
}

const usageBody = (prompt: PromptUsage, answer: Composed): Record<string, unknown> => ({
  input_tokens: prompt.input,
  cache_creation_input_tokens: prompt.write5m + prompt.write1h,
  cache_read_input_tokens: prompt.read,
  cache_creation: { ephemeral_5m_input_tokens: prompt.write5m, ephemeral_1h_input_tokens: prompt.write1h },
  output_tokens: answer.outputTokens,
  output_tokens_details: { thinking_tokens: answer.thinkingTokens },
  server_tool_use:
    answer.webSearches > 0 ? { web_search_requests: answer.webSearches, web_fetch_requests: 0 } : null,
  service_tier: 'standard',
});

/** Ids that are the same in every run of the same requests. */
function idMaker(requestId: string): (prefix: string) => string {
  let count = 0;
  return (prefix) => {
    const hash = createHash('sha256').update(`${requestId}/${++count}`).digest('hex');
    return `${prefix}_scripted_${hash.slice(0, 16)}`;
  };
}
