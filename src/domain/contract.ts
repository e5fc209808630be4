import { z } from 'zod';

const Line = z.string().trim().min(1).max(1000);

/**
 * What a worker is held to, in seven parts: objective, output format, tools, sources, boundaries (globs that may be
 * written), what not to do, and what is true when it is done.
 */
export const Contract = z.strictObject({
  objective: z.string().trim().min(1).max(4000),
  outputFormat: z.string().trim().min(1).max(2000),
  tools: z.array(z.string().min(1).max(60)).max(20),
  sources: z.array(Line).max(40),
  boundaries: z.array(z.string().min(1).max(256)).max(40),
  notToDo: z.array(Line).max(40),
  doneWhen: z.array(Line).min(1).max(40),
  /** True where the task may change what the project depends on; its lock file is then made anew in a job of its own. */
  dependencies: z.boolean().optional(),
});
export type Contract = z.infer<typeof Contract>;
