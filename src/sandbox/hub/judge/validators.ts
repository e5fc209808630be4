import { Ajv } from 'ajv';
import type { ErrorObject, ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { loadRestDescription } from '../schema/rest-description.ts';
import type { JsonSchema } from '../schema/rest-description.ts';

let ajv: Ajv | undefined;
const compiled = new WeakMap<JsonSchema, ValidateFunction>();

/** Holds a value against a schema of the description; each violation names the place under `where` and the rule. */
export function checkSchema(schema: JsonSchema, value: unknown, where: string): readonly string[] {
  const validate = compiled.get(schema) ?? compile(schema);
  if (validate(value)) return [];
  return summarise(validate.errors ?? []).map((error) => describe(error, where));
}

function compile(schema: JsonSchema): ValidateFunction {
  ajv ??= createAjv();
  const validate = ajv.compile(pointToShared(schema));
  compiled.set(schema, validate);
  return validate;
}

function createAjv(): Ajv {
  const created = new Ajv({ strict: false, allErrors: true, validateSchema: false, logger: false });
  addFormats.default(created);
  created.addSchema({ $id: 'rest', $defs: mapDefinitions() });
  return created;
}

function mapDefinitions(): Record<string, unknown> {
  return loadRestDescription().$defs;
}

/** References of the extract are local to it; a schema that is compiled alone has to name the shared document. */
function pointToShared(schema: JsonSchema): JsonSchema {
  const copy = JSON.stringify(schema, (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' ? value.replace(/^#/, 'rest#') : value,
  );
  const parsed: JsonSchema = JSON.parse(copy);
  return parsed;
}

/** Of a failed union only the union itself is told, unless nothing else is: its branches' errors are noise. */
function summarise(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const unions = errors.filter((error) => error.keyword === 'oneOf' || error.keyword === 'anyOf');
  const isInUnion = (error: ErrorObject): boolean =>
    unions.some((union) => union !== error && error.schemaPath.startsWith(`${union.schemaPath}/`));
  return errors.filter((error) => !isInUnion(error)).slice(0, 20);
}

function describe(error: ErrorObject, where: string): string {
  const detail = error.keyword === 'enum' ? `: ${JSON.stringify(error.params['allowedValues'])}` : '';
  return `${where}${error.instancePath.replaceAll('/', '.')} ${error.message ?? 'is not valid'}${detail}`;
}
