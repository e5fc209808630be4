import { z } from 'zod';
import { Nonce, Oid, RequestId } from './ids.ts';
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
});
export type PlanBrief = z.infer<typeof PlanBrief>;

/** What the plan step leaves for publish: a valid plan, or why there is none. */
export const PlanArtifact = z.object({
  request: RequestId,
  plan: Plan.nullable(),
  problems: z.array(z.string()),
  /** One sentence where there is no plan. */
  why: z.string(),
  code: z.enum(['planned', 'missing-key', 'unavailable', 'never', 'invalid', 'configuration']),
  spent: z.array(Spent),
});
export type PlanArtifact = z.infer<typeof PlanArtifact>;
