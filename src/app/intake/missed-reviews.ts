import { holdsCommand } from '../../intake/comment.ts';
import type { ListedComment, RecentReview } from '../../ports/watch.ts';
import { parseBranch } from '../../text/names.ts';
import type { Deps, Job } from '../deps.ts';
import { expect } from '../expect.ts';
import { readAgain } from '../read-again.ts';
import { nonceOfReview } from '../reviews/nonce-of-review.ts';
import { OWN_RUN_MS, WINDOW_MS, byPeopleWhoMayPush, repliesIn } from './missed-comments.ts';

/**
 * Reviews by people who may push of which no comment of ours tells, oldest first: their event was lost, or it came from a fork, whose run may
 * start nothing. Whatever comes of a review is said under its mark, so that the comments of the last day show which were heard.
 */
export async function missedReviews(
  { deps, job }: { readonly deps: Deps; readonly job: Job },
  listed: readonly ListedComment[],
): Promise<readonly RecentReview[]> {
  const recent = expect(await readAgain(deps, () => deps.forge.recentReviews()), 'Reading the last reviews');
  const now = deps.clock.now();
  const told = repliesIn(listed);
  const unheard = recent.filter((one) => {
    const age = now - Date.parse(one.createdAt);
    const due = one.authorType === 'User' && age >= OWN_RUN_MS && age <= WINDOW_MS;
    return due && asks(one, job.trigger) && !told.has(nonceOfReview({ kind: 'review', id: one.id }));
  });
  return byPeopleWhoMayPush(
    deps,
    unheard.toSorted((a, b) => a.id - b.id),
  );
}

/** By a command; on the pull request of a task by its verdict, too. */
const asks = ({ texts, head, fork, asksForChanges }: RecentReview, trigger: string): boolean =>
  texts.some((text) => holdsCommand(text, { trigger })) ||
  (asksForChanges && !fork && parseBranch(head)?.kind === 'task');
