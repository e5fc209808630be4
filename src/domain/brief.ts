import { z } from 'zod';
import { Contract } from './contract.ts';

/** What a task that this one builds on left behind; `report` marks text that is a source, not a change. */
const BriefDependency = z.strictObject({
  id: z.string().min(1),
  title: z.string(),
  kind: z.enum(['files', 'report', 'nothing']),
  summary: z.string(),
});

/** Why the attempt before failed; `missedLine` is the line of the contract that was not met, where one is known. */
const BriefRetry = z.strictObject({
  attempt: z.number().int().min(2),
  reason: z.string().min(1),
  missedLine: z.string().nullable(),
  /** The tests that failed, by the names that their runner gave them. */
  failing: z.array(z.string()).default([]),
  /** What an audit found in it. */
  findings: z.array(z.string()).default([]),
  output: z.string(),
  previousSummary: z.string(),
  /** What that attempt changed, as a diff. */
  previousChanges: z.string().default(''),
  hint: z.string().nullable().default(null),
});

/**
 * All that a worker's prompt is made of. `sharedNonce` fences the data of the prefix that all workers of a request share
 * and is the same for them; `nonce` fences what only this call sees, and no text in it was written by one who knew it.
 */
export const WorkBrief = z.strictObject({
  request: z.strictObject({ title: z.string(), text: z.string() }),
  plan: z.array(z.string()),
  repositoryMap: z.string(),
  notes: z.array(z.string()).default([]),
  sharedNonce: z.string().min(12),
  profile: z.strictObject({
    name: z.string(),
    instructions: z.string(),
    model: z.string(),
    tools: z.array(z.string()),
  }),
  task: z.strictObject({
    id: z.string().regex(/^\d+\.\d+$/),
    title: z.string(),
    worker: z.string(),
    contract: Contract,
  }),
  dependencies: z.array(BriefDependency).default([]),
  answers: z
    .array(
      z.strictObject({
        question: z.string(),
        answer: z.string(),
        by: z.string(),
        /** The words of people that an answer of the foreman rests on. */
        quotation: z.string().optional(),
      }),
    )
    .default([]),
  retry: BriefRetry.optional(),
  nonce: z.string().min(12),
});
export type WorkBrief = z.infer<typeof WorkBrief>;
