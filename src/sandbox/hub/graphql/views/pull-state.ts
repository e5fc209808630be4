import type { Pull, Review } from '../../state/pull.ts';

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
