import { isContradiction } from './allowances.ts';
import { checkRequest } from './check-request.ts';
import { checkResponse } from './check-response.ts';
import { findOperation } from './find-operation.ts';

/** One REST exchange, as it stood on the wire. */
export interface RestExchange {
  readonly method: string;
  /** Below the API's root, without the query, still encoded: `/repos/o/n/git/ref/heads%2Fmain`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Parsed JSON, undefined where there was no body. */
  readonly requestBody: unknown;
  readonly status: number;
  /** Parsed JSON; undefined where there was no body. */
  readonly responseBody: unknown;
  readonly responseIsJson: boolean;
}

/**
 * Every way in which the exchange departs from GitHub's OpenAPI description, as sentences that name the operation, the
 * place and the rule.
 */
export function judgeRest(exchange: RestExchange): readonly string[] {
  const { method, path, query, status } = exchange;
  const found = findOperation(method, path);
  if (found === undefined) return [`${method} ${path}: no described operation has this route`];
  const { id } = found.operation;
  const request = checkRequest(found, { query, body: exchange.requestBody });
  const response = checkResponse(found, {
    status,
    body: exchange.responseBody,
    isJson: exchange.responseIsJson,
  });
  return [...request, ...response]
    .filter((violation) => !isContradiction(id, violation))
    .map((violation) => `${id} (${found.key}): ${violation}`);
}
