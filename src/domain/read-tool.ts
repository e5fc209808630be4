import { z } from 'zod';
import { err, ok, type Result } from './result.ts';

const line = z.int().positive();

const inputs = {
  list_files: z.strictObject({ glob: z.string().optional(), folder: z.string().optional() }),
  read_file: z.strictObject({ path: z.string(), first_line: line.optional(), last_line: line.optional() }),
  search_files: z.strictObject({
    pattern: z.string(),
    regex: z.boolean().default(false),
    ignore_case: z.boolean().default(false),
    glob: z.string().optional(),
  }),
};

export type ReadToolName = keyof typeof inputs;

/** The tools with which a model may read the repository, in the order in which they are always offered. */
export const readToolNames = [
  'list_files',
  'read_file',
  'search_files',
] as const satisfies readonly ReadToolName[];

/** A call of one of them with its checked input. */
export type ReadToolCall = {
  readonly [Name in ReadToolName]: { readonly name: Name; readonly input: z.infer<(typeof inputs)[Name]> };
}[ReadToolName];

/** Reads what a model wants of a tool; the error says what is wrong with the input. */
export function readReadToolCall(name: ReadToolName, input: unknown): Result<ReadToolCall, string> {
  switch (name) {
    case 'list_files':
      return checked(inputs.list_files, input, (data) => ({ name, input: data }));
    case 'read_file':
      return checked(inputs.read_file, input, (data) => ({ name, input: data }));
    case 'search_files':
      return checked(inputs.search_files, input, (data) => ({ name, input: data }));
  }
}

function checked<T>(
  schema: z.ZodType<T>,
  input: unknown,
  make: (data: T) => ReadToolCall,
): Result<ReadToolCall, string> {
  const parsed = schema.safeParse(input);
  return parsed.success ? ok(make(parsed.data)) : err(z.prettifyError(parsed.error));
}
