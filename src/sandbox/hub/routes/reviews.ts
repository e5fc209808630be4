import { notFound, unprocessable } from '../hub-error.ts';
import type { RepoContext } from '../ops/context.ts';
import { withHunks } from '../ops/review-hunk.ts';
import { createReview, createReviewComment, removeReviewers, requestReviewers } from '../ops/reviews.ts';
import type { NewReview, NewReviewComment } from '../ops/reviews.ts';
import { pageReply } from '../server/page.ts';
import type { Input } from '../server/input.ts';
import { created, ok } from '../server/reply.ts';
import { numberParam } from '../server/route.ts';
import type { RepoRoute, RouteRequest } from '../server/route.ts';
import { showAccount } from '../shapes/account.ts';
import { showPullSimple, showReview, showReviewComment } from '../shapes/pull.ts';
import { pullOf } from './pulls.ts';

const reviewers = '/pulls/{pull_number}/requested_reviewers';

/** Reviews, their comments, and who was asked for one. */
export const reviewRoutes: readonly RepoRoute[] = [
  {
    at: 'GET /pulls/{pull_number}/reviews',
    reads: 'readPulls',
    answer: (ctx, request) =>
      pageReply(request, visibleReviews(ctx, request), (review) => showReview(ctx, review)),
  },
  {
    at: 'POST /pulls/{pull_number}/reviews',
    async answer(ctx, request) {
      const { input } = request;
      const pull = pullOf(ctx, request);
      const review = createReview(ctx, pull, {
        event: readEvent(input),
        body: input.findText('body'),
        commitId: input.findText('commit_id'),
        comments: await withHunks(ctx.repo, pull, (input.findList('comments') ?? []).map(readComment)),
      });
      return ok(showReview(ctx, review));
    },
  },
  {
    at: 'GET /pulls/{pull_number}/reviews/{review_id}',
    reads: 'readPulls',
    answer(ctx, request) {
      const id = numberParam(request, 'review_id');
      const review = visibleReviews(ctx, request).find((item) => item.id === id);
      if (review === undefined) throw notFound();
      return ok(showReview(ctx, review));
    },
  },
  {
    at: 'GET /pulls/{pull_number}/comments',
    reads: 'readPulls',
    answer: (ctx, request) =>
      pageReply(request, pullOf(ctx, request).reviewComments, (comment) => showReviewComment(ctx, comment)),
  },
  {
    at: 'POST /pulls/{pull_number}/comments',
    async answer(ctx, request) {
      const pull = pullOf(ctx, request);
      const [input = readComment(request.input)] = await withHunks(ctx.repo, pull, [
        readComment(request.input),
      ]);
      return created(showReviewComment(ctx, createReviewComment(ctx, pull, input)));
    },
  },
  {
    at: `GET ${reviewers}`,
    reads: 'readPulls',
    answer(ctx, request) {
      const { requestedReviewers } = pullOf(ctx, request);
      return ok({ users: requestedReviewers.map((user) => showAccount(ctx.hub, user)), teams: [] });
    },
  },
  {
    at: `POST ${reviewers}`,
    answer(ctx, request) {
      const logins = request.input.findTexts('reviewers') ?? [];
      return created(showPullSimple(ctx, requestReviewers(ctx, pullOf(ctx, request), logins)));
    },
  },
  {
    at: `DELETE ${reviewers}`,
    answer(ctx, request) {
      const logins = request.input.findTexts('reviewers') ?? [];
      return ok(showPullSimple(ctx, removeReviewers(ctx, pullOf(ctx, request), logins)));
    },
  },
];

// A pending review is its author's alone.
function visibleReviews(ctx: RepoContext, request: RouteRequest) {
  const { reviews } = pullOf(ctx, request);
  return reviews.filter(({ state, user }) => state !== 'PENDING' || user === ctx.caller.account);
}

function readEvent(input: Input): NewReview['event'] {
  const event = input.findText('event');
  if (event === undefined || event === 'APPROVE' || event === 'REQUEST_CHANGES' || event === 'COMMENT')
    return event;
  throw unprocessable(`Variable $event of type PullRequestReviewEvent was provided invalid value: ${event}`);
}

function readComment(input: Input): NewReviewComment {
  const side = input.findText('side') === 'LEFT' ? 'LEFT' : 'RIGHT';
  const line = input.findNumber('line') ?? input.findNumber('position');
  return { path: input.text('path'), body: input.text('body'), line, side };
}
