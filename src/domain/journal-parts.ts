import { z } from 'zod';
import { Nonce, TaskKey, TextHash } from './ids.ts';
import { Priority } from './plan.ts';

/** Tokens and money of one conversation, as far as the price of its model is known. */
export const Spent = z.object({
  model: z.string(),
  calls: z.number().int().nonnegative(),
  input: z.number().int().nonnegative(),
  cacheRead: z.number().int().nonnegative(),
  cacheWrite: z.number().int().nonnegative(),
  output: z.number().int().nonnegative(),
  microdollars: z.number().int().nonnegative().nullable(),
  /** The most micro-dollars that lost answers can have cost beyond what was told of them. */
  untold: z.number().int().nonnegative().optional(),
});
export type Spent = z.infer<typeof Spent>;

/** What a conversation may take at most; a call whose worst case does not fit is not made. */
export const Allowance = z.object({
  microdollars: z.number().int().nonnegative(),
  /** Absent where only dollars are counted. */
  tokens: z.number().int().nonnegative().optional(),
});
export type Allowance = z.infer<typeof Allowance>;

/** A task as the journal knows it: our decisions about it, never its words. */
export const JournalTask = z.object({
  key: TaskKey,
  worker: z.string(),
  after: z.array(TaskKey),
  priority: Priority,
  contract: TextHash,
  /** Tasks whose boundaries cannot be proven disjoint from this one's: never granted together. */
  conflicts: z.array(TaskKey),
  nonce: Nonce,
});
export type JournalTask = z.infer<typeof JournalTask>;

/** The fields of an event that one person's word carries: whose it is, and the comment that held it. */
export const word = { comment: z.number().int().positive(), by: z.string() } as const;
