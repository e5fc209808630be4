import type { Nonce, Oid, TaskKey, TextHash } from '../domain/ids.ts';
import type { RequestState } from '../domain/request-state.ts';
import type { Decision } from './decision.ts';
import { nothing } from './decision.ts';
import { REVIEWED, releaseOf } from './replay/grants.ts';

/** A person's remarks on a task's pull request. */
export interface Review {
  readonly task: TaskKey;
  readonly review: number;
  readonly by: string;
  readonly text: TextHash;
  readonly nonce: Nonce;
  readonly head: Oid | null;
}

/** What became of a review. */
export type ReviewTaken = 'taken' | 'again' | 'landed' | 'skipped' | 'no-such-task';

export interface ReviewDecision extends Decision {
  readonly taken: ReviewTaken;
}

/**
 * A review is a mandate for a new attempt on its task; a live leg loses its term, since it does not know the remarks. What has landed
 * on a request's own branch is not taken back; the pull request of a single task stays open, so its task begins again.
 */
export function decideReview(state: RequestState, review: Review): ReviewDecision {
  const task = state.tasks.find((one) => one.key === review.task);
  if (!task) return no('no-such-task');
  if (task.questions.some((one) => one.nonce === review.nonce)) return no('again');
  if (task.status === 'skipped') return no('skipped');
  if (task.status === 'landed' && state.mode !== 'single') return no('landed');
  const released = releaseOf(state, task.key, REVIEWED);
  return {
    events: [...released, { type: 'reviewed', ...review }],
    reason: `${review.by} asked for changes in ${task.key}`,
    taken: 'taken',
  };
}

const no = (taken: ReviewTaken): ReviewDecision => ({ ...nothing(`the review is ${taken}`), taken });
