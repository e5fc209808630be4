import type { Oid } from '../domain/ids.ts';
import type { Answer } from './answer.ts';

/** A pull request, as far as a review needs it. */
export interface ListedPull {
  readonly number: number;
  readonly node: string;
  readonly head: string;
  readonly headOid: Oid;
  readonly open: boolean;
  /** Its branch lies in another repository, or nobody knows where. */
  readonly fork: boolean;
}

export interface ListedReview {
  readonly id: number;
  readonly author: string;
  readonly authorType: string;
  readonly state: 'approved' | 'changes-requested' | 'other';
  readonly body: string;
  readonly submittedAt: string;
  /** The head that was reviewed. */
  readonly commit: Oid | null;
}

/** A comment on a line of a pull request. */
export interface ListedRemark {
  readonly id: number;
  /** The review that it belongs to. */
  readonly review: number | null;
  readonly author: string;
  readonly authorType: string;
  readonly path: string;
  readonly line: number | null;
  /** The lines of the change that it stands below; empty where they are not told. */
  readonly hunk: string;
  readonly body: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** What a review event was about: `5/review/123`, or `5/remark/456` for a comment on a line. */
export interface ReviewRef {
  readonly pull: number;
  readonly kind: 'review' | 'remark';
  readonly id: number;
}

/** What a run passes on: a review, a comment on a line, or `5/closed/5` for a pull request that was merged or closed. */
export interface PassedOn {
  readonly pull: number;
  readonly kind: ReviewRef['kind'] | 'closed';
  readonly id: number;
}

/** Reviews of pull requests. Each method makes one request. */
export interface Reviews {
  readonly pull: (number: number) => Promise<Answer<ListedPull>>;
  readonly review: (pull: number, id: number) => Promise<Answer<ListedReview>>;
  /** Comments on lines, oldest first; a page holds 100. */
  readonly remarks: (pull: number, page: number) => Promise<Answer<readonly ListedRemark[]>>;
}
