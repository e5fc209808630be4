import { z } from 'zod';

const Dispatched = z.object({
  inputs: z.object({ comment: z.string().regex(/^[1-9]\d{0,15}$/) }),
});

/** The comment that a manual start of the workflow is about; null for any other event. */
export function readDispatchedComment(payload: unknown): number | null {
  const read = Dispatched.safeParse(payload);
  return read.success ? Number(read.data.inputs.comment) : null;
}
