import { countCreation } from '../auth/caller.ts';
import { allow } from '../auth/permissions.ts';
import { publish } from '../events/publish.ts';
import { publishIssue } from '../events/issue-events.ts';
import { HubError, invalid, notFound, unprocessable } from '../hub-error.ts';
import { showAccount } from '../shapes/account.ts';
import { showPullSimple, showReview, showReviewComment } from '../shapes/pull.ts';
import { stamp } from '../state/hub-state.ts';
import type { Pull, Review, ReviewComment, ReviewState } from '../state/pull.ts';
import { actorOf } from './context.ts';
import type { RepoContext } from './context.ts';
import { checkBody } from './text-limits.ts';

export interface NewReviewComment {
  readonly path: string;
  readonly body: string;
  readonly line?: number | undefined;
  readonly side?: 'LEFT' | 'RIGHT' | undefined;
  /** The part of the diff that it stands below. */
  readonly hunk?: string;
}

export interface NewReview {
  /** Absent: a pending review. */
  readonly event?: 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT' | undefined;
  readonly body?: string | undefined;
  readonly commitId?: string | undefined;
  readonly comments?: readonly NewReviewComment[];
}

const states = {
  APPROVE: 'APPROVED',
  REQUEST_CHANGES: 'CHANGES_REQUESTED',
  COMMENT: 'COMMENTED',
} as const satisfies Record<string, ReviewState>;

/** Reviews a pull request; nobody approves his own, and a job token approves nothing. */
export function createReview(ctx: RepoContext, pull: Pull, input: NewReview): Review {
  allow(ctx, 'review');
  const { event, body = '', comments = [] } = input;
  checkBody('PullRequestReview', body);
  checkVerdict(ctx, pull, event);
  if (event !== undefined && event !== 'APPROVE' && body.trim() === '' && comments.length === 0) {
    throw unprocessable('Unprocessable Entity: the body of a review that is no approval cannot be blank');
  }
  const review: Review = {
    id: ctx.hub.nextId(),
    pull,
    user: actorOf(ctx),
    body,
    state: event === undefined ? 'PENDING' : states[event],
    commitId: input.commitId ?? pull.headSha,
    submittedAt: event === undefined ? null : stamp(ctx.hub),
  };
  pull.reviews.push(review);
  for (const comment of comments) addReviewComment(ctx, review, comment);
  countCreation(ctx.caller, 'review');
  if (event !== undefined) publishReview(ctx, review);
  return review;
}

/** A comment on a line of the diff, outside a review that somebody is writing. */
export function createReviewComment(ctx: RepoContext, pull: Pull, input: NewReviewComment): ReviewComment {
  const review = createReview(ctx, pull, { event: 'COMMENT', comments: [input] });
  const comment = pull.reviewComments.find((item) => item.review === review);
  if (comment === undefined) throw notFound();
  return comment;
}

/** Asks people to review; a login that may not see the repository is a 422. */
export function requestReviewers(ctx: RepoContext, pull: Pull, logins: readonly string[]): Pull {
  allow(ctx, 'writePulls');
  for (const login of logins) {
    const account = ctx.hub.accounts.get(login.toLowerCase());
    const mayReview = account?.type === 'User' && ctx.repo.collaborators.has(login.toLowerCase());
    if (account === undefined || (!mayReview && account !== ctx.repo.owner)) {
      throw unprocessable('Reviews may only be requested from collaborators.');
    }
    if (account === pull.issue.user)
      throw unprocessable('Review cannot be requested from pull request author.');
    if (pull.requestedReviewers.includes(account)) continue;
    pull.requestedReviewers.push(account);
    publishIssue(ctx, pull.issue, {
      action: 'review_requested',
      requested_reviewer: showAccount(ctx.hub, account),
    });
  }
  return pull;
}

/** Takes requests for review back. */
export function removeReviewers(ctx: RepoContext, pull: Pull, logins: readonly string[]): Pull {
  allow(ctx, 'writePulls');
  const gone = new Set(logins.map((login) => login.toLowerCase()));
  pull.requestedReviewers = pull.requestedReviewers.filter(({ login }) => !gone.has(login.toLowerCase()));
  return pull;
}

function checkVerdict(ctx: RepoContext, pull: Pull, event: NewReview['event']): void {
  if (event === undefined || event === 'COMMENT') return;
  const verb = event === 'APPROVE' ? 'approve' : 'request changes on';
  if (pull.issue.user === ctx.caller.account) throw unprocessable(`Can not ${verb} your own pull request`);
  if (ctx.caller.kind === 'job' && event === 'APPROVE') {
    throw new HubError(422, 'GitHub Actions is not permitted to approve pull requests.');
  }
}

function addReviewComment(ctx: RepoContext, review: Review, input: NewReviewComment): void {
  if (input.body.trim() === '')
    throw invalid('PullRequestReviewComment', { field: 'body', code: 'missing_field' });
  checkBody('PullRequestReviewComment', input.body);
  review.pull.reviewComments.push({
    id: ctx.hub.nextId(),
    pull: review.pull,
    review,
    user: review.user,
    body: input.body,
    path: input.path,
    line: input.line ?? null,
    side: input.side ?? 'RIGHT',
    hunk: input.hunk ?? '',
    commitId: review.commitId,
    inReplyTo: null,
    createdAt: stamp(ctx.hub),
  });
}

function publishReview(ctx: RepoContext, review: Review): void {
  const { pull } = review;
  // The webhook writes the state in lower case, unlike the REST API.
  const shown = { ...showReview(ctx, review), state: review.state.toLowerCase() };
  publish(ctx, {
    name: 'pull_request_review',
    payload: { action: 'submitted', review: shown, pull_request: showPullSimple(ctx, pull) },
    ref: `refs/pull/${pull.issue.number}/merge`,
    sha: pull.mergeability?.mergeSha ?? pull.headSha,
  });
  for (const comment of pull.reviewComments)
    if (comment.review === review) publishReviewComment(ctx, comment);
}

/** A submitted review tells of each of its line comments besides. */
function publishReviewComment(ctx: RepoContext, comment: ReviewComment): void {
  const { pull } = comment;
  publish(ctx, {
    name: 'pull_request_review_comment',
    payload: {
      action: 'created',
      comment: showReviewComment(ctx, comment),
      pull_request: showPullSimple(ctx, pull),
    },
    ref: `refs/pull/${pull.issue.number}/merge`,
    sha: pull.mergeability?.mergeSha ?? pull.headSha,
  });
}
