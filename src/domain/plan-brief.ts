import { z } from 'zod';
import { Nonce, Oid, RequestId, TaskKey } from './ids.ts';
import { MoneyTaken } from './budgets.ts';
import { PlanFacts } from './plan-facts.ts';
import { Plan } from './plan.ts';
import { Spent } from './journal.ts';

/** What intake leaves for the plan step: the request's texts, frozen at the event that carried them. */
export const PlanBrief = z.object({
  request: RequestId,
  issue: z.number().int().positive(),
  base: Oid,
  title: z.string(),
  body: z.string(),
  text: z.string(),
  by: z.string(),
  /** What the foreman asked about the request, and what was answered. */
  conversation: z.array(z.object({ question: z.string(), answer: z.string(), by: z.string() })),
  nonce: Nonce,
  /** A label asks for exactly one task, of this worker type. */
  worker: z.string().optional(),
  /** Set where it was asked for on a pull request: its branch, and the configuration and profiles of the default branch, by path. */
  onPull: z.object({ branch: z.string(), rules: z.record(z.string(), z.string()) }).optional(),
  /** What people asked to remember. */
  notes: z.array(z.string()).optional(),
  /** What the request has taken of its budget; absent where it has only begun. */
  money: MoneyTaken.optional(),
  /** Set where the request runs already and this is to be added to it. */
  more: z
    .object({
      /** The comment that asks. */
      comment: z.number().int().positive(),
      existing: z.array(z.object({ key: TaskKey, title: z.string(), status: z.string() })),
    })
    .optional(),
});
export type PlanBrief = z.infer<typeof PlanBrief>;

/** What the plan step leaves for publish: a valid plan, or why there is none. */
export const PlanArtifact = z.object({
  request: RequestId,
  plan: Plan.nullable(),
  problems: z.array(z.string()),
  /** One sentence where there is no plan. */
  why: z.string(),
  code: z.enum(['planned', 'missing-key', 'unavailable', 'never', 'invalid', 'configuration', 'budget']),
  spent: z.array(Spent),
  facts: PlanFacts.optional(),
  /** What it is to be added for, and the tasks that the foreman knew of. */
  more: z.object({ comment: z.number().int().positive(), known: z.array(TaskKey) }).optional(),
});
export type PlanArtifact = z.infer<typeof PlanArtifact>;
