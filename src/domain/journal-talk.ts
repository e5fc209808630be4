import { z } from 'zod';
import { Nonce, Oid, TaskKey, TextHash } from './ids.ts';
import { JournalTask, Spent } from './journal-parts.ts';

const commentId = z.number().int().positive();
/** Whose word it is, and the comment that carried it. */
const word = { comment: commentId, by: z.string() } as const;

/** What people say about a running request, and what comes of it. */
export const talkEvents = [
  z.object({ type: z.literal('approved'), plan: TextHash, ...word }),
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
    comment: commentId,
    plan: TextHash,
    tasks: z.array(JournalTask).min(1),
    /** Whether it is filed only after a person's word. */
    waits: z.boolean(),
    nonce: Nonce,
    spent: Spent.nullable(),
  }),
  z.object({
    type: z.literal('filed-more'),
    comment: commentId,
    tasks: z.array(z.object({ key: TaskKey, issue: z.number().int().positive(), node: z.string() })).min(1),
    /** Of a request that was one task until then: where its new work branch stands. */
    work: Oid.optional(),
  }),
  z.object({
    type: z.literal('dropped-more'),
    comment: commentId,
    why: z.enum(['talk', 'failed', 'withdrawn']),
    nonce: Nonce,
    spent: Spent.nullable(),
  }),
  /** The foreman answered a worker's question from people's own words: a stop less for them, and no mandate. */
  z.object({
    type: z.literal('self-answered'),
    task: TaskKey,
    /** The question, by its mark. */
    nonce: Nonce,
    answer: TextHash,
    /** The words of people that carry it. */
    quotation: TextHash,
  }),
  /** The packages that a task brings in may come, by the hash of their list. */
  z.object({ type: z.literal('admitted'), task: TaskKey, packages: TextHash, ...word }),
  z.object({ type: z.literal('said'), task: TaskKey, text: TextHash, nonce: Nonce, ...word }),
  z.object({
    type: z.literal('redirected'),
    task: TaskKey,
    worker: z.string(),
    text: TextHash,
    nonce: Nonce,
    ...word,
  }),
  z.object({ type: z.literal('remembered'), text: TextHash, ...word }),
] as const;
