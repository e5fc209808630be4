import { readFileSync } from 'node:fs';
import { z } from 'zod';

const schemaShape = z.record(z.string(), z.unknown());

const parameterShape = z.object({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean().optional(),
  multiSegment: z.boolean().optional(),
  schema: schemaShape,
});

const operationShape = z.object({
  id: z.string(),
  parameters: z.array(parameterShape),
  body: z.object({ required: z.boolean(), schema: schemaShape.nullable() }).optional(),
  responses: z.record(z.string(), schemaShape.nullable()),
});

const descriptionShape = z.object({
  version: z.string(),
  operations: z.record(z.string(), operationShape),
  $defs: z.record(z.string(), schemaShape),
});

/** A JSON schema whose references point into the description's `$defs`. */
export type JsonSchema = z.infer<typeof schemaShape>;
export type RestParameter = z.infer<typeof parameterShape>;
export type RestOperation = z.infer<typeof operationShape>;
export type RestDescription = z.infer<typeof descriptionShape>;

let loaded: RestDescription | undefined;

/** The extract of GitHub's OpenAPI description, read at the first call and shared; keys look like `GET /user`. */
export function loadRestDescription(): RestDescription {
  loaded ??= descriptionShape.parse(JSON.parse(readFileSync(new URL('rest.json', import.meta.url), 'utf8')));
  return loaded;
}
