import type { RepoContext } from '../../ops/context.ts';
import { issueHtml } from '../../shapes/issue.ts';
import { nodeId } from '../../shapes/urls.ts';
import type { Review, ReviewComment } from '../../state/pull.ts';
import { pageOf } from '../connection.ts';
import type { Args, View } from '../view.ts';
import { commentFields } from './comment-fields.ts';
import { commitView } from './commit-view.ts';
import { pullView } from './pull-view.ts';

/** A review of a pull request with its comments on lines. */
export function reviewView(ctx: RepoContext, review: Review): View {
  const { pull } = review;
  const written = review.submittedAt ?? pull.issue.updatedAt;
  const url = `${issueHtml(ctx, pull.issue)}#pullrequestreview-${review.id}`;
  const comments = pull.reviewComments.filter((comment) => comment.review === review);
  return {
    __typename: 'PullRequestReview',
    id: nodeId('PRR', review.id),
    ...commentFields(ctx, neverEdited(review, written)),
    state: review.state,
    submittedAt: review.submittedAt,
    url,
    resourcePath: url.slice(ctx.hub.url.length),
    commit: () => commitView(ctx, review.commitId),
    pullRequest: () => pullView(ctx, pull),
    comments: (args: Args) => pageOf(reviewCommentListing(ctx, comments), args),
  };
}

/** Reviews for a connection. */
export function reviewListing(ctx: RepoContext, name: string, items: readonly Review[]) {
  const keyOf = (review: Review): string => String(review.id);
  return { name, items, keyOf, viewOf: (review: Review) => reviewView(ctx, review) };
}

function reviewCommentListing(ctx: RepoContext, items: readonly ReviewComment[]) {
  const keyOf = (comment: ReviewComment): string => String(comment.id);
  return {
    name: 'comments',
    items,
    keyOf,
    viewOf: (comment: ReviewComment) => reviewCommentView(ctx, comment),
  };
}

function reviewCommentView(ctx: RepoContext, comment: ReviewComment): View {
  const url = `${issueHtml(ctx, comment.pull.issue)}#discussion_r${comment.id}`;
  return {
    __typename: 'PullRequestReviewComment',
    id: nodeId('PRRC', comment.id),
    ...commentFields(ctx, neverEdited(comment, comment.createdAt)),
    path: comment.path,
    line: comment.line,
    url,
    resourcePath: url.slice(ctx.hub.url.length),
    pullRequestReview: () => reviewView(ctx, comment.review),
    pullRequest: () => pullView(ctx, comment.pull),
  };
}

function neverEdited(writing: Pick<Review, 'id' | 'user' | 'body'>, written: string) {
  const { id, user, body } = writing;
  return { id, user, body, createdAt: written, updatedAt: written, lastEditedAt: null, editor: null };
}
