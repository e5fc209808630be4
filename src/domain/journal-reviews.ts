import { z } from 'zod';
import { Nonce, Oid, TaskKey, TextHash } from './ids.ts';

/** A person asked for changes in a task's pull request: a mandate of its own. */
export const Reviewed = z.object({
  type: z.literal('reviewed'),
  task: TaskKey,
  /** The review, the line comment or the comment that carried it; numbers of one kind are unique. */
  review: z.number().int().positive(),
  by: z.string(),
  /** Of the remarks as our own comment with this nonce repeats them. */
  text: TextHash,
  nonce: Nonce,
  /** Where the pull request stood: for a single task the next attempt builds on it, people's commits included. */
  head: Oid.nullable(),
});
