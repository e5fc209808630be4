import type { JsonSchema, RestParameter } from '../schema/rest-description.ts';
import { spellOutBody } from './allowances.ts';
import type { FoundOperation } from './find-operation.ts';
import { findUnknownProperties } from './unknown-properties.ts';
import { checkSchema } from './validators.ts';

/** What was asked: decoded query values by name, and the parsed body (undefined where there was none). */
export interface AskedOf {
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Holds a request against its operation: path and query values, the body, and names that are not described. */
export function checkRequest(found: FoundOperation, asked: AskedOf): readonly string[] {
  return [...checkParameters(found, asked.query), ...checkBody(found, asked.body)];
}

function checkParameters(found: FoundOperation, query: Readonly<Record<string, string>>): readonly string[] {
  const parameters = found.operation.parameters;
  const names = new Set(parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name));
  const unknown = Object.keys(query).filter((name) => !names.has(name));
  return [
    ...unknown.map((name) => `query.${name} is not a described parameter`),
    ...parameters.flatMap((parameter) => checkParameter(parameter, found, query)),
  ];
}

function checkParameter(
  parameter: RestParameter,
  found: FoundOperation,
  query: Readonly<Record<string, string>>,
): readonly string[] {
  if (parameter.in === 'header') return [];
  const value = (parameter.in === 'path' ? found.pathValues : query)[parameter.name];
  const where = `${parameter.in}.${parameter.name}`;
  if (value === undefined) return parameter.required === true ? [`${where} is missing`] : [];
  return checkText(parameter.schema, value, where);
}

/** A value in an address is text; it fits if one of the readings of that text does. */
function checkText(schema: JsonSchema, text: string, where: string): readonly string[] {
  const readings: unknown[] = [text];
  if (/^-?\d+(\.\d+)?$/.test(text)) readings.push(Number(text));
  if (text === 'true' || text === 'false') readings.push(text === 'true');
  if (schema['type'] === 'array') readings.push(text.split(','));
  const results = readings.map((reading) => checkSchema(schema, reading, where));
  return results.some((result) => result.length === 0) ? [] : (results.at(-1) ?? []);
}

function checkBody(found: FoundOperation, given: unknown): readonly string[] {
  const { body: described, id } = found.operation;
  const body = spellOutBody(id, given);
  if (body === undefined || body === null || body === '') {
    return described?.required === true ? ['body is missing'] : [];
  }
  if (!described?.schema) return isEmptyObject(body) ? [] : ['body is not described for this operation'];
  return [
    ...checkSchema(described.schema, body, 'body'),
    ...findUnknownProperties([described.schema], body, 'body'),
  ];
}

function isEmptyObject(body: unknown): boolean {
  return typeof body === 'object' && body !== null && Object.keys(body).length === 0;
}
