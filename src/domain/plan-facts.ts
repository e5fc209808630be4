import { z } from 'zod';
import { CiMode } from './ci.ts';
import { VerifyCommand } from './verify-command.ts';

/** What a plan will probably take; a rough guess from its size and the prices of the models, and said to be one. */
export const Estimate = z.object({
  tokensIn: z.number().int().nonnegative(),
  tokensOut: z.number().int().nonnegative(),
  /** Null where the price of a model is not known. */
  microdollars: z.number().int().nonnegative().nullable(),
  /** Minutes of jobs, each rounded up as Actions bills them. */
  minutes: z.number().int().nonnegative(),
});
export type Estimate = z.infer<typeof Estimate>;

/** A workflow of the repository that an event of ours may start. */
export const CiWorkflow = z.object({
  name: z.string(),
  path: z.string(),
  /** `push` to our branches, `pull_request` of a task, or `final`: of the last pull request alone. */
  by: z.array(z.enum(['push', 'pull_request', 'final'])),
});
export type CiWorkflow = z.infer<typeof CiWorkflow>;

/** What was found out about a plan besides its text, for the person who approves it. */
export const PlanFacts = z.object({
  estimate: Estimate,
  verify: z.object({ commands: z.array(VerifyCommand), from: z.string() }).nullable(),
  ci: z.array(CiWorkflow),
  /** Where the repository's own CI verifies in place of these commands; absent where it does not. */
  verifiedBy: CiMode.optional(),
});
export type PlanFacts = z.infer<typeof PlanFacts>;
