import { z } from 'zod';
import { WorkBrief } from './brief.ts';
import { FrozenText } from './lookup.ts';
import { RequestId, TaskKey, TextHash } from './ids.ts';
import { Allowance } from './journal.ts';

/** What the claim step leaves for the work step: everything that the worker is told, save what the pinned tree itself holds. */
export const ClaimBrief = z.object({
  request: RequestId,
  term: z.number().int().positive(),
  task: TaskKey,
  contract: TextHash,
  /** Why nothing can be asked, in one sentence; null where the worker may go on. */
  problem: z.string().nullable(),
  /** What the conversation may take at most; absent where nothing is limited. */
  allowance: Allowance.optional(),
  /** Requests to GitHub of the step that leaves this. */
  requests: z.number().int().nonnegative().optional(),
  /** The last line of the journal that the worker was told of. */
  told: z.number().int().positive().optional(),
  /** Configuration and profiles of the default branch, by path, where the pinned tree is that of a pull request's branch. */
  rules: z.record(z.string(), z.string()).optional(),
  /** Where the foreman may look for the answer to a question of the worker; absent where only a person may answer. */
  words: z.array(FrozenText).optional(),
  brief: WorkBrief.omit({ profile: true, repositoryMap: true }).nullable(),
});
export type ClaimBrief = z.infer<typeof ClaimBrief>;
