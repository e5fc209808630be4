import { z } from 'zod';

/** A change to tests that a person should look at: words were counted, nothing was understood. */
export const TestFlag = z.object({
  path: z.string(),
  kind: z.enum(['deleted', 'skipped', 'focused', 'fewer-tests', 'fewer-assertions']),
  /** What was counted, for the sentence that a person reads. */
  before: z.number().int().nonnegative(),
  after: z.number().int().nonnegative(),
});
export type TestFlag = Readonly<z.infer<typeof TestFlag>>;
