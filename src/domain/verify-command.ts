import { z } from 'zod';

/** A command that proves a commit, and the globs that it belongs to; empty where it is run for every change. */
export const VerifyCommand = z.object({ run: z.string(), paths: z.array(z.string()).readonly() });
export type VerifyCommand = z.infer<typeof VerifyCommand>;
