import { z } from 'zod';
import { needInput } from '../../adapters/actions/inputs.ts';
import { ForemanError } from '../../domain/fault.ts';

/** An input that holds JSON, read by its schema; the error names the input and the place in it. */
export function jsonInput<T>(name: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(parse(name, needInput(name)));
  if (parsed.success) return parsed.data;
  throw new ForemanError('bad-input', `The input "${name}" does not fit: ${z.prettifyError(parsed.error)}`);
}

function parse(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ForemanError('bad-input', `The input "${name}" is not JSON.`, { cause });
  }
}
