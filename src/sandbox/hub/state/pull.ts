import type { Account } from './account.ts';
import type { Issue } from './issue.ts';

export type ReviewState = 'PENDING' | 'COMMENTED' | 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED';

export interface Review {
  readonly id: number;
  readonly pull: Pull;
  readonly user: Account;
  body: string;
  state: ReviewState;
  readonly commitId: string;
  submittedAt: string | null;
}

/** A comment on a line or a file of a pull request's diff. */
export interface ReviewComment {
  readonly id: number;
  readonly pull: Pull;
  readonly review: Review;
  readonly user: Account;
  readonly body: string;
  readonly path: string;
  readonly line: number | null;
  readonly side: 'LEFT' | 'RIGHT';
  /** The part of the diff that it stands below, its line last. */
  readonly hunk: string;
  readonly commitId: string;
  readonly inReplyTo: number | null;
  readonly createdAt: string;
}

/** Whether the head can be merged into the base, computed for one pair of commits. */
export interface Mergeability {
  readonly headSha: string;
  readonly baseSha: string;
  readonly mergeable: boolean;
  /** The test merge, as under `refs/pull/<n>/merge`; null on a conflict. */
  readonly mergeSha: string | null;
}

/** The pull request side; title, body, state, labels and comments stand in its issue. */
export interface Pull {
  readonly id: number;
  readonly issue: Issue;
  /** The fork that the head branch lies in, by `owner/name`; undefined where it lies in the same repository. */
  readonly fork: string | undefined;
  readonly headRef: string;
  baseRef: string;
  /** Follows the head branch while open, frozen afterwards. */
  headSha: string;
  /** The base branch's head when last looked at; frozen when merged. */
  baseSha: string;
  draft: boolean;
  merged: boolean;
  mergedAt: string | null;
  mergedBy: Account | null;
  mergeCommitSha: string | null;
  mergeability: Mergeability | undefined;
  maintainerCanModify: boolean;
  requestedReviewers: Account[];
  reviews: Review[];
  reviewComments: ReviewComment[];
}
