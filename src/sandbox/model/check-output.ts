import { Ajv } from 'ajv';
import type { MessagesRequest } from './request.ts';

const ajv = new Ajv({ strict: false, validateFormats: false });

/**
 * Why a complete answer does not fit the schema that the request asked for, or undefined. The real API guarantees the fit, so a
 * script that breaks it would test something that cannot happen.
 */
export function findOutputFault(request: MessagesRequest, text: string): string | undefined {
  const schema = request.output_config?.format?.schema;
  if (!schema) return undefined;
  try {
    const validate = ajv.compile(schema);
    return validate(JSON.parse(text)) ? undefined : ajv.errorsText(validate.errors, { dataVar: 'answer' });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
