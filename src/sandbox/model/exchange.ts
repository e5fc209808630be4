import type { ServerResponse } from 'node:http';
import { errorBody, type ApiError } from './api-error.ts';

/** One request that the server has seen, and what became of it. */
export interface SeenCall {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed body; undefined when there was none or it was no JSON. */
  readonly body: unknown;
  readonly requestId: string;
  readonly model?: string;
  /** The scene that answered. */
  scene?: string;
  /** Labels of the needs that were missing: the scene answered wrongly. */
  missing?: readonly string[];
  /** The fault that met the request. */
  fault?: string;
  /** The API's usage object, once there is an answer. */
  usage?: Readonly<Record<string, unknown>>;
  status?: number;
}

/** Where the handler reports what it saw. */
export interface Witness {
  seen(call: SeenCall): void;
  unmatched(message: string): void;
}

/** One request with its answer under way. */
export interface Exchange {
  readonly call: SeenCall;
  readonly response: ServerResponse;
  /** Fires when the client is gone. */
  readonly gone: AbortSignal;
}

/** Answers with an error in the API's form. */
export function sendError(
  exchange: Exchange,
  error: ApiError,
  headers: Readonly<Record<string, string>> = {},
): void {
  for (const [name, value] of Object.entries(headers)) exchange.response.setHeader(name, value);
  sendJson(exchange, error.status, errorBody(error, exchange.call.requestId));
}

/** Answers with JSON. */
export function sendJson({ call, response }: Exchange, status: number, body: unknown): void {
  call.status = status;
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
