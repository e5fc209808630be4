import { z } from 'zod';
import { Nonce, Oid, TaskKey, TextHash } from './ids.ts';
import { JournalTask, Spent, word } from './journal-parts.ts';

/** Work that people ask for besides while a request runs, and what comes of it. Each is known by the comment that asked. */
export const moreEvents = [
  z.object({
    type: z.literal('asked-more'),
    kind: z.enum(['build', 'plan']),
    text: TextHash,
    nonce: Nonce,
    ...word,
  }),
  z.object({
    type: z.literal('planned-more'),
    /** The comment that asked for it. */
    comment: word.comment,
    plan: TextHash,
    tasks: z.array(JournalTask).min(1),
    /** Whether it is filed only after a person's word. */
    waits: z.boolean(),
    nonce: Nonce,
    spent: Spent.nullable(),
  }),
  z.object({
    type: z.literal('filed-more'),
    comment: word.comment,
    tasks: z.array(z.object({ key: TaskKey, issue: z.number().int().positive(), node: z.string() })).min(1),
    /** Of a request that was one task until then: where its new work branch stands. */
    work: Oid.optional(),
  }),
  z.object({
    type: z.literal('dropped-more'),
    comment: word.comment,
    why: z.enum(['talk', 'failed', 'withdrawn', 'lost']),
    nonce: Nonce,
    spent: Spent.nullable(),
  }),
] as const;
export type MoreEvent = z.infer<(typeof moreEvents)[number]>;
