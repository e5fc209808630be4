import type { Oid, TaskKey } from '../domain/ids.ts';
import type { JournalEvent } from '../domain/journal.ts';
import { taskOf } from '../domain/request-state.ts';
import type { RequestState, TaskState } from '../domain/request-state.ts';

/** The last word of one person who may push about a task's pull request, and the commit that it was said about. */
export interface PullReview {
  readonly by: string;
  readonly verdict: 'approved' | 'changes-requested';
  readonly commit: Oid;
}

/** What people said on pull requests, as one look shows it; null where the configuration asks for no review. */
export type PullReviews = ReadonlyMap<TaskKey, readonly PullReview[]> | null;

/**
 * What a green verdict still lacks. A task that nobody has approved waits for that; what has no pull request, and what a person merged,
 * has nothing to approve.
 */
export const awaitedReviews = (
  state: RequestState,
  keys: readonly TaskKey[],
  reviews: PullReviews,
): readonly JournalEvent[] =>
  reviews === null
    ? []
    : keys.flatMap((key): readonly JournalEvent[] => {
        const task = taskOf(state, key);
        const checkpoint = task.draft?.checkpoint ?? null;
        if (task.status !== 'merging' || checkpoint === null || task.pull === null || task.handMerged)
          return [];
        if (task.approval?.checkpoint === checkpoint) return [];
        const by = approverOf(checkpoint, reviews.get(key) ?? []);
        return by === null
          ? [{ type: 'review-awaited', task: key, checkpoint }]
          : [{ type: 'review-approved', task: key, checkpoint, by }];
      });

/** The approvals that came since, level-triggered: whoever looks finds all of them, whatever woke it. */
export const decideApprovals = (state: RequestState, reviews: PullReviews): readonly JournalEvent[] =>
  state.tasks.flatMap((task): readonly JournalEvent[] => {
    const checkpoint = reviewedCommit(task);
    if (checkpoint === null) return [];
    const by = reviews === null ? null : approverOf(checkpoint, reviews.get(task.key) ?? []);
    return by === null && reviews !== null
      ? []
      : [{ type: 'review-approved', task: task.key, checkpoint, by }];
  });

/** The commit whose approval the task waits for; null for a task that waits for none. */
export const reviewedCommit = ({ status, draft }: TaskState): Oid | null =>
  status === 'reviewing' ? (draft?.checkpoint ?? null) : null;

/** An approval is one of exactly this commit, and as long as somebody wants that commit changed there is none. */
function approverOf(checkpoint: Oid, reviews: readonly PullReview[]): string | null {
  const own = reviews.filter(({ commit }) => commit === checkpoint);
  if (own.some(({ verdict }) => verdict === 'changes-requested')) return null;
  return own.find(({ verdict }) => verdict === 'approved')?.by ?? null;
}
