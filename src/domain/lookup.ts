import { z } from 'zod';
import { Spent } from './journal-parts.ts';

/** Where people’s words stand that may hold the answer to a worker’s question. */
export const WordsFrom = z.enum(['request', 'issue', 'addition', 'answer', 'note']);
export type WordsFrom = z.infer<typeof WordsFrom>;

/** Words of people that the journal froze, as a model is shown them. */
export const FrozenText = z.object({ from: WordsFrom, text: z.string() });
export type FrozenText = z.infer<typeof FrozenText>;

/** What the foreman replied when it was asked whether those words answer a question; text that nobody has judged. */
export const LookupReply = z.object({
  outcome: z.enum(['replied', 'unavailable', 'budget']),
  text: z.string(),
  /** Why there is no reply, in one sentence; empty where there is one. */
  why: z.string(),
  spent: Spent,
});
export type LookupReply = z.infer<typeof LookupReply>;

/** What became of a reply; only `answered` lets a task go on without a person. */
export const LookupOutcome = z.enum([
  'answered',
  'not-there',
  'unfounded',
  'unreadable',
  'unavailable',
  'budget',
]);
export type LookupOutcome = z.infer<typeof LookupOutcome>;

/** An answer of the foreman, and the words of people that carry it, word for word. */
export const OwnAnswer = z.object({ text: z.string(), quotation: z.string(), from: WordsFrom });
export type OwnAnswer = z.infer<typeof OwnAnswer>;

/** A judged reply. */
export const Lookup = z.object({
  outcome: LookupOutcome,
  /** Null unless the outcome is `answered`. */
  answer: OwnAnswer.nullable(),
  why: z.string(),
  spent: Spent,
});
export type Lookup = z.infer<typeof Lookup>;

/** What the journal keeps of it: never the words. */
export const LookupMark = z.object({ outcome: LookupOutcome, spent: Spent });
export type LookupMark = z.infer<typeof LookupMark>;
