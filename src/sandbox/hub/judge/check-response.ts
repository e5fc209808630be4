import { isGeneralStatus, isStatusOfRefusal } from './allowances.ts';
import type { FoundOperation } from './find-operation.ts';
import { findUnknownProperties } from './unknown-properties.ts';
import { checkSchema } from './validators.ts';

/** What was answered: the status and the parsed JSON body (undefined where the body was empty or no JSON). */
export interface Answered {
  readonly status: number;
  readonly body: unknown;
  /** False for other media, such as a diff, whose content no schema describes. */
  readonly isJson: boolean;
}

const basicError = { $ref: '#/$defs/basic-error' };

/** Holds an answer against its operation: is the status documented, and does the body fit it, names included. */
export function checkResponse(found: FoundOperation, answered: Answered): readonly string[] {
  const { status, body, isJson } = answered;
  const [method = ''] = found.key.split(' ');
  const schema = found.operation.responses[String(status)];
  if (schema === undefined && !isGeneralStatus(method, status)) return [`status ${status} is not documented`];
  // A refusal or redirect without a schema of its own has the body of all refusals, or none.
  if (!schema && status >= 300)
    return status >= 500 || isAbsent(body) ? [] : checkSchema(basicError, body, 'answer');
  if (!schema) return isAbsent(body) ? [] : [`answer to ${status} should have no body`];
  if (!isJson && !isAbsent(body)) return [];
  if (isAbsent(body)) return isJson ? ['answer has no body'] : [];
  const unknown = findUnknownProperties([schema], body, 'answer');
  return [
    ...checkSchema(schema, body, 'answer'),
    ...unknown.filter((violation) => !isStatusOfRefusal(status, violation)),
  ];
}

function isAbsent(body: unknown): boolean {
  return body === undefined || body === '';
}
