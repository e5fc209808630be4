import { z } from 'zod';
import { Nonce, TaskKey, TextHash } from './ids.ts';
import { word } from './journal-parts.ts';

/** What people say about a running request. */
export const talkEvents = [
  z.object({ type: z.literal('approved'), plan: TextHash, ...word }),
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
export type TalkEvent = z.infer<(typeof talkEvents)[number]>;
