import { readFileSync, writeFileSync } from 'node:fs';
import { parse, print, visit } from 'graphql';

type Json = Record<string, unknown>;

const schemaFolder = new URL('../src/sandbox/hub/schema/', import.meta.url);
const methods = ['get', 'post', 'put', 'patch', 'delete'];
const schemaMaps = new Set(['properties', 'patternProperties']);
const schemaLists = new Set(['allOf', 'anyOf', 'oneOf']);
const schemaSingles = new Set(['items', 'additionalProperties', 'not']);
const plainKeys = new Set(
  (
    'type enum format pattern required minItems maxItems uniqueItems minLength maxLength minimum maximum ' +
    'minProperties maxProperties'
  ).split(' '),
);
/** Formats that ajv-formats checks; the others would only be ignored with a warning. */
const knownFormats = new Set(['uri', 'uri-template', 'date-time', 'date', 'email']);

main(process.argv[2]);

function main(openapiPath: string | undefined): void {
  writeFileSync(new URL('schema.graphql', schemaFolder), extractGraphql());
  if (openapiPath === undefined)
    return console.log('Wrote schema.graphql. For rest.json name api.github.com.json.');
  const description = asObject(JSON.parse(readFileSync(openapiPath, 'utf8')));
  const rest = extractRest(description, readServedOperations());
  writeFileSync(new URL('rest.json', schemaFolder), `${JSON.stringify(rest)}\n`);
  console.log('Wrote schema.graphql and rest.json.');
}

function readServedOperations(): readonly string[] {
  const lines = readFileSync(new URL('operations.txt', schemaFolder), 'utf8').split('\n');
  return lines.filter((line) => line !== '');
}

function extractGraphql(): string {
  // Not by import: the package exports everything but this file.
  const source = new URL('../node_modules/@octokit/graphql-schema/schema.graphql', import.meta.url);
  const sdl = readFileSync(source, 'utf8');
  const bare = visit(parse(sdl, { noLocation: true }), {
    enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined),
  });
  return `${print(bare)}\n`;
}

function extractRest(description: Json, served: readonly string[]): Json {
  const extract = createExtract(description);
  const operations: Json = {};
  for (const key of served) {
    const [method = '', path = ''] = key.split(' ');
    const item = asObject(asObject(description['paths'])[path]);
    const operation = asObject(item[method.toLowerCase()]);
    if (!methods.includes(method.toLowerCase()))
      throw new Error(`${key} does not begin with an HTTP method.`);
    if (operation['operationId'] === undefined) throw new Error(`${key} is not described.`);
    operations[key] = readOperation(operation, extract);
  }
  extract.schema({ $ref: '#/components/schemas/basic-error' });
  return { version: asObject(description['info'])['version'], operations, $defs: extract.definitions };
}

interface Extract {
  readonly definitions: Json;
  readonly resolve: (value: unknown) => Json;
  readonly schema: (value: unknown) => Json;
}

function createExtract(description: Json): Extract {
  const definitions: Json = {};
  const resolve = (value: unknown): Json => {
    const reference = asObject(value)['$ref'];
    return typeof reference === 'string' ? resolve(follow(description, reference)) : asObject(value);
  };
  const schema = (value: unknown): Json => {
    const source = asObject(value);
    const reference = source['$ref'];
    if (typeof reference !== 'string') return convertSchema(source, schema);
    const name = reference.split('/').at(-1) ?? '';
    if (!(name in definitions)) {
      definitions[name] = {};
      definitions[name] = schema(follow(description, reference));
    }
    return { $ref: `#/$defs/${name}` };
  };
  return { definitions, resolve, schema };
}

function readOperation(operation: Json, extract: Extract): Json {
  const responses = Object.entries(asObject(operation['responses'])).map(([status, response]) => [
    status,
    readContent(extract.resolve(response), extract),
  ]);
  const body = operation['requestBody'] === undefined ? undefined : extract.resolve(operation['requestBody']);
  return {
    id: operation['operationId'],
    parameters: asList(operation['parameters']).map((parameter) => readParameter(parameter, extract)),
    ...(body && { body: { required: body['required'] === true, schema: readContent(body, extract) } }),
    responses: Object.fromEntries(responses),
  };
}

function readParameter(value: unknown, extract: Extract): Json {
  const parameter = extract.resolve(value);
  return {
    name: parameter['name'],
    in: parameter['in'],
    ...(parameter['required'] === true && { required: true }),
    ...(parameter['x-multi-segment'] === true && { multiSegment: true }),
    schema: extract.schema(parameter['schema']),
  };
}

function readContent(holder: Json, extract: Extract): Json | null {
  const json = asObject(asObject(holder['content'])['application/json']);
  return json['schema'] === undefined ? null : extract.schema(json['schema']);
}

function convertSchema(source: Json, convert: (value: unknown) => Json): Json {
  const result: Json = {};
  for (const [key, value] of Object.entries(source)) {
    if (schemaMaps.has(key)) result[key] = mapValues(asObject(value), convert);
    else if (schemaLists.has(key)) result[key] = asList(value).map(convert);
    else if (schemaSingles.has(key)) result[key] = typeof value === 'boolean' ? value : convert(value);
    else if (key === 'format' && !knownFormats.has(String(value))) continue;
    else if (plainKeys.has(key)) result[key] = value;
  }
  return source['nullable'] === true ? allowNull(result) : result;
}

function allowNull(schema: Json): Json {
  if (typeof schema['type'] !== 'string') return { anyOf: [schema, { type: 'null' }] };
  const names = Array.isArray(schema['enum']) ? { enum: [...schema['enum'], null] } : {};
  return { ...schema, type: [schema['type'], 'null'], ...names };
}

function mapValues(source: Json, convert: (value: unknown) => Json): Json {
  return Object.fromEntries(Object.entries(source).map(([key, value]) => [key, convert(value)]));
}

function follow(description: Json, reference: string): unknown {
  return reference
    .slice(2)
    .split('/')
    .reduce<unknown>((node, part) => asObject(node)[part], description);
}

function asObject(value: unknown): Json {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
