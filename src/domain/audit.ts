import { z } from 'zod';
import { Spent } from './journal-parts.ts';

/** What an audit may find: a line of done-when that is not met, tests made weaker, work that the contract does not hold. */
export const AuditFinding = z.strictObject({
  kind: z.enum(['done-when', 'tests', 'scope']),
  /** The line of done-when that it is about, from 1; null for the other kinds. */
  line: z.number().int().positive().nullable(),
  /** The file that shows it; null where it is about none or about many. */
  path: z.string().nullable(),
  /** The auditor's own words: foreign text wherever it is shown. */
  why: z.string(),
});
export type AuditFinding = z.infer<typeof AuditFinding>;

/** What became of the audit of one delivery; only `judged` says anything about it. */
export const Audit = z.object({
  outcome: z.enum(['judged', 'unavailable', 'budget', 'unreadable']),
  findings: z.array(AuditFinding),
  /** Why there is no judgement, in one sentence; empty where there is one. */
  why: z.string(),
  spent: Spent,
});
export type Audit = z.infer<typeof Audit>;

/** What the journal keeps of it: never the words. */
export const AuditMark = z.object({
  outcome: Audit.shape.outcome,
  findings: z.number().int().nonnegative(),
  spent: Spent,
});
export type AuditMark = z.infer<typeof AuditMark>;

/** The mark of an audit. */
export const markOf = ({ outcome, findings, spent }: Audit): AuditMark => ({
  outcome,
  findings: findings.length,
  spent,
});

/** What an audit may do: nothing, be shown, or stop what was verified from landing. */
export const AuditMode = z.enum(['off', 'advise', 'block']);
export type AuditMode = z.infer<typeof AuditMode>;
