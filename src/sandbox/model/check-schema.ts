import { z } from 'zod';

const refused = new Set([
  'oneOf',
  'not',
  'if',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'maxItems',
  'uniqueItems',
  'patternProperties',
  'propertyNames',
]);

const nodeSchema = z.record(z.string(), z.unknown());

/** The first part of a JSON schema that structured output does not support, or undefined. */
export function findSchemaFault(schema: unknown, path = '#'): string | undefined {
  const node = nodeSchema.safeParse(schema);
  if (!node.success) return undefined;
  const own = nodeFault(node.data);
  if (own !== undefined) return `${path}: ${own}`;
  for (const [name, child] of childrenOf(node.data)) {
    const fault = findSchemaFault(child, `${path}/${name}`);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function nodeFault(node: Record<string, unknown>): string | undefined {
  const keyword = Object.keys(node).find((key) => refused.has(key));
  if (keyword !== undefined) return `'${keyword}' is not supported`;
  if (node['type'] === 'object' && node['additionalProperties'] !== false)
    return "for 'object' type, 'additionalProperties' must be explicitly set to false";
  const least = node['minItems'];
  if (least !== undefined && least !== 0 && least !== 1) return "'minItems' may be 0 or 1 only";
  return undefined;
}

function childrenOf(node: Record<string, unknown>): [string, unknown][] {
  const children: [string, unknown][] = [];
  for (const key of ['properties', '$defs', 'definitions'])
    for (const [name, child] of Object.entries(nodeSchema.safeParse(node[key]).data ?? {}))
      children.push([`${key}/${name}`, child]);
  for (const key of ['anyOf', 'allOf'])
    for (const [index, child] of (z.array(z.unknown()).safeParse(node[key]).data ?? []).entries())
      children.push([`${key}/${index}`, child]);
  if (node['items'] !== undefined) children.push(['items', node['items']]);
  return children;
}
