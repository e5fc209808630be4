import { z } from 'zod';
import { Nonce, Oid, TaskKey, TextHash } from './ids.ts';

/** A person asked for changes in a task's pull request: a mandate of its own. */
const Reviewed = z.object({
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

/** A task is verified green, and the configuration asks for an approving review of its checkpoint before it lands. */
const ReviewAwaited = z.object({ type: z.literal('review-awaited'), task: TaskKey, checkpoint: Oid });

/** Somebody who may push approved exactly this checkpoint; null where the configuration asks for no review any more. */
const ReviewApproved = z.object({
  type: z.literal('review-approved'),
  task: TaskKey,
  checkpoint: Oid,
  by: z.string().nullable(),
});

/** A person merged the pull requests of these tasks before they had landed: their base moved from one head to the other. */
const HandMerged = z.object({
  type: z.literal('hand-merged'),
  tasks: z.array(TaskKey).min(1),
  from: Oid,
  to: Oid,
});

export const reviewEvents = [Reviewed, ReviewAwaited, ReviewApproved, HandMerged] as const;
export type ReviewEvent = z.infer<(typeof reviewEvents)[number]>;
