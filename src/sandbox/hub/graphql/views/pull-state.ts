import type { Mergeability, Pull, Review } from '../../state/pull.ts';

/** GraphQL's state, in which a merged pull request is not merely closed. */
export function stateOfPull(pull: Pull): 'OPEN' | 'CLOSED' | 'MERGED' {
  if (pull.merged) return 'MERGED';
  return pull.issue.state === 'open' ? 'OPEN' : 'CLOSED';
}

/** The last opinion of each reviewer; comments do not take an opinion back. */
export function opinionsOf(pull: Pull): readonly Review[] {
  const opinions = pull.reviews.filter(({ state }) => state !== 'PENDING' && state !== 'COMMENTED');
  return [...new Map(opinions.map((review) => [review.user.id, review])).values()];
}

/** The reviewers' verdict: changes requested outweigh approvals; null while there is no opinion and none is asked for. */
export function decisionOf(pull: Pull): 'APPROVED' | 'CHANGES_REQUESTED' | 'REVIEW_REQUIRED' | null {
  const states = opinionsOf(pull).map(({ state }) => state);
  if (states.includes('CHANGES_REQUESTED')) return 'CHANGES_REQUESTED';
  if (states.includes('APPROVED')) return 'APPROVED';
  return pull.requestedReviewers.length > 0 ? 'REVIEW_REQUIRED' : null;
}

/** Whether head merges into base; unknown once it was never computed. */
export function mergeableOf(found: Mergeability | undefined): 'MERGEABLE' | 'CONFLICTING' | 'UNKNOWN' {
  if (found === undefined) return 'UNKNOWN';
  return found.mergeable ? 'MERGEABLE' : 'CONFLICTING';
}

/** What stands between the pull request and its merge; the hub has no protected branches. */
export function mergeStateOf(
  pull: Pull,
  found: Mergeability | undefined,
): 'CLEAN' | 'DIRTY' | 'DRAFT' | 'UNKNOWN' {
  if (found === undefined || pull.issue.state === 'closed') return 'UNKNOWN';
  if (pull.draft) return 'DRAFT';
  return found.mergeable ? 'CLEAN' : 'DIRTY';
}
