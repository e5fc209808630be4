import { z } from 'zod';
import { GraphqlRefusal } from '../refusal.ts';
import type { Args, LazyField, View } from '../view.ts';

/**
 * A mutation's field: its input is read by the shape of what the hub carries out, so that an input that GitHub knows and
 * the hub does not is refused by name, never ignored. The payload gets the caller's `clientMutationId`.
 */
export function mutation<Shape extends z.ZodRawShape>(
  shape: Shape,
  work: (input: z.infer<z.ZodObject<Shape>>) => View | Promise<View>,
): LazyField {
  const reader = z.strictObject(shape);
  return async (args: Args) => {
    const { clientMutationId = null, ...given } = dropNulls(Object(args['input']));
    const read = reader.safeParse(given);
    if (!read.success) throw refuse(read.error);
    return { clientMutationId, ...(await work(read.data)) };
  };
}

function dropNulls(input: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null));
}

function refuse(error: z.ZodError): GraphqlRefusal {
  const [issue] = error.issues;
  if (issue?.code !== 'unrecognized_keys') {
    const place = issue?.path.join('.') ?? 'input';
    return new GraphqlRefusal(
      'UNPROCESSABLE',
      `The input ${place} is not valid: ${issue?.message ?? 'unreadable'}.`,
    );
  }
  const names = issue.keys.join(', ');
  return new GraphqlRefusal('NOT_BUILT', `The input ${names} exists on GitHub but is not built in this hub.`);
}
