import type { Answer } from './answer.ts';
import type { PassedOn } from './reviews.ts';

/** The end of one journal's branch. */
export interface JournalTip {
  /** Without `refs/heads/`. */
  readonly branch: string;
  /** First line of its last commit: the types of the last events. */
  readonly headline: string;
  /** When that commit was made, by the server. */
  readonly at: string;
}

/** A comment as a list shows it, which may be other than when it was written. */
export interface ListedComment {
  readonly id: number;
  readonly issue: number;
  readonly author: string;
  readonly authorType: string;
  readonly body: string;
  readonly createdAt: string;
  readonly edited: boolean;
  /** How many pairs of eyes are on it: ours among them, once it was heard. */
  readonly eyes: number;
  /** How many confused faces are on it: ours among them, where a stranger was refused. */
  readonly confused: number;
  /** GitHub calls its author an owner, member or collaborator; one whose membership is private may lack that. */
  readonly insider: boolean;
}

export interface ListedIssue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly open: boolean;
  readonly onPull: boolean;
  readonly labels: readonly string[];
}

/** A review as the list of what was touched last shows it. */
export interface RecentReview {
  readonly id: number;
  readonly pull: number;
  /** The pull request's branch, without `refs/heads/`. */
  readonly head: string;
  /** It lies in another repository. */
  readonly fork: boolean;
  readonly author: string;
  readonly authorType: string;
  readonly insider: boolean;
  readonly asksForChanges: boolean;
  readonly createdAt: string;
  /** Its own text and those of its comments on lines; what was edited is left out. */
  readonly texts: readonly string[];
}

/** Looking over the repository with no event in hand. Each method makes one request. */
export interface Watch {
  /** Ends of journals, a page at a time; `next` names the page after this one. */
  readonly journals: (
    after: string | null,
  ) => Promise<Answer<{ readonly tips: readonly JournalTip[]; readonly next: string | null }>>;
  /** Comments of all issues that were made or changed since a moment, newest first; a page holds 100. */
  readonly commentsSince: (since: string, page: number) => Promise<Answer<readonly ListedComment[]>>;
  readonly listedComment: (id: number) => Promise<Answer<ListedComment>>;
  readonly listedIssue: (number: number) => Promise<Answer<ListedIssue>>;
  /** Whether a branch ever had a pull request, a closed one included. */
  readonly hadPull: (branch: string) => Promise<Answer<boolean>>;
  /** Starts the workflow as if the comment's event had come; doubled it does no harm, since a comment is obeyed once. */
  readonly hear: (comment: number, why: string) => Promise<Answer<null>>;
  /** The last reviews of the pull requests that were touched last, in one page. */
  readonly recentReviews: () => Promise<Answer<readonly RecentReview[]>>;
  /** Starts the workflow for a review or for the end of a pull request, on the default branch; doubled it does no harm: a review is taken once. */
  readonly passOn: (passed: PassedOn, why: string) => Promise<Answer<null>>;
}
