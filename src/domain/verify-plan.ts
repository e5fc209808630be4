import { z } from 'zod';
import { Oid } from './ids.ts';

/** The commands that prove a commit, in order, and where they come from. */
export const VerifyPlan = z.object({
  setup: z.array(z.string()),
  commands: z.array(z.string()).min(1),
  /** `the configuration`, or the file that they were found by. */
  from: z.string(),
  /** Only the commands that belong to what the candidate touches; absent where these are all. */
  part: z.literal(true).optional(),
  minutes: z.number().int().positive(),
  /** The commit that a red candidate is compared with; absent where it is not. */
  base: Oid.optional(),
});
export type VerifyPlan = z.infer<typeof VerifyPlan>;
