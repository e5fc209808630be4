import { loadRestDescription } from '../schema/rest-description.ts';
import type { JsonSchema } from '../schema/rest-description.ts';

/**
 * Names every property of the value that no branch of the schemas knows. GitHub's schemas do not forbid further
 * properties, so that validation alone would let a misspelt name pass.
 */
export function findUnknownProperties(
  schemas: readonly JsonSchema[],
  value: unknown,
  where: string,
): string[] {
  const branches = schemas.flatMap(flatten);
  if (Array.isArray(value)) {
    const items = branches.flatMap((branch) => readSchema(branch['items']));
    return items.length === 0
      ? []
      : value.flatMap((item, at) => findUnknownProperties(items, item, `${where}.${at}`));
  }
  if (typeof value !== 'object' || value === null) return [];
  const objects = branches.filter(isClosedObject);
  if (branches.some(isOpenObject) || objects.length === 0) return [];
  return Object.entries(value).flatMap(([name, child]) => {
    // JSON has no undefined: such a property never reaches the wire.
    if (child === undefined) return [];
    const known = objects.flatMap((branch) => childSchemas(branch, name));
    if (known.length === 0) return [`${where}.${name} is not a described property`];
    return findUnknownProperties(known, child, `${where}.${name}`);
  });
}

function flatten(schema: JsonSchema): JsonSchema[] {
  const target = typeof schema['$ref'] === 'string' ? resolve(schema['$ref']) : undefined;
  const unions = ['allOf', 'anyOf', 'oneOf'].flatMap((key) => readSchemas(schema[key]));
  return [schema, ...(target === undefined ? [] : flatten(target)), ...unions.flatMap(flatten)];
}

function resolve(reference: string): JsonSchema | undefined {
  return loadRestDescription().$defs[reference.slice('#/$defs/'.length)];
}

function isClosedObject(schema: JsonSchema): boolean {
  return schema['properties'] !== undefined || isSchema(schema['additionalProperties']);
}

/** An object schema that names nothing describes free content, such as the payload of a dispatch. */
function isOpenObject(schema: JsonSchema): boolean {
  const types = [schema['type']].flat();
  return (
    schema['additionalProperties'] === true ||
    (types.includes('object') && !isClosedObject(schema) && !isUnion(schema))
  );
}

function isUnion(schema: JsonSchema): boolean {
  return ['allOf', 'anyOf', 'oneOf', '$ref'].some((key) => key in schema);
}

function childSchemas(schema: JsonSchema, name: string): JsonSchema[] {
  const properties = schema['properties'];
  const own = isSchema(properties) ? properties[name] : undefined;
  return own === undefined ? readSchema(schema['additionalProperties']) : readSchema(own);
}

function readSchemas(value: unknown): JsonSchema[] {
  return Array.isArray(value) ? value.filter(isSchema) : [];
}

function readSchema(value: unknown): JsonSchema[] {
  return isSchema(value) ? [value] : [];
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
