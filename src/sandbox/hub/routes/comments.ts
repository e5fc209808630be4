import { createComment, deleteComment, findComment, listComments, updateComment } from '../ops/comments.ts';
import type { RepoContext } from '../ops/context.ts';
import { pageReply } from '../server/page.ts';
import { created, noContent, ok } from '../server/reply.ts';
import type { Reply } from '../server/reply.ts';
import { numberParam } from '../server/route.ts';
import type { RepoRoute, RouteRequest } from '../server/route.ts';
import { showComment } from '../shapes/issue.ts';
import type { Comment } from '../state/issue.ts';
import { issueOf } from './issues.ts';

/** Comments of issues and pull requests, in ascending id unless asked otherwise. */
export const commentRoutes: readonly RepoRoute[] = [
  {
    at: 'GET /issues/{issue_number}/comments',
    reads: 'readIssues',
    answer: (ctx, request) => answerList(ctx, request, issueOf(ctx, request).comments),
  },
  {
    at: 'POST /issues/{issue_number}/comments',
    answer: (ctx, request) =>
      created(showComment(ctx, createComment(ctx, issueOf(ctx, request), request.input.text('body')))),
  },
  { at: 'GET /issues/comments', reads: 'readIssues', answer: answerAll },
  {
    at: 'GET /issues/comments/{comment_id}',
    reads: 'readIssues',
    answer: (ctx, request) => ok(showComment(ctx, commentOf(ctx, request))),
  },
  {
    at: 'PATCH /issues/comments/{comment_id}',
    answer: (ctx, request) =>
      ok(showComment(ctx, updateComment(ctx, commentOf(ctx, request), request.input.text('body')))),
  },
  {
    at: 'DELETE /issues/comments/{comment_id}',
    answer(ctx, request) {
      deleteComment(ctx, commentOf(ctx, request));
      return noContent;
    },
  },
];

/** The comment that the path names; 404 where there is none. */
export function commentOf(ctx: RepoContext, request: RouteRequest): Comment {
  return findComment(ctx.repo, numberParam(request, 'comment_id'));
}

function answerAll(ctx: RepoContext, request: RouteRequest): Reply {
  const { query } = request;
  const sort = query.get('sort');
  if (sort === null) return answerList(ctx, request, listComments(ctx.repo));
  const key = sort === 'updated' ? 'updatedAt' : 'createdAt';
  const sign = query.get('direction') === 'asc' ? 1 : -1;
  const sorted = [...listComments(ctx.repo)].sort(
    (a, b) => sign * (a[key].localeCompare(b[key]) || a.id - b.id),
  );
  return answerList(ctx, request, sorted);
}

// `since` looks at the time of the last change.
function answerList(ctx: RepoContext, request: RouteRequest, comments: readonly Comment[]): Reply {
  const since = Date.parse(request.query.get('since') ?? '1970-01-01T00:00:00Z');
  const wanted = comments.filter(({ updatedAt }) => Date.parse(updatedAt) >= since);
  return pageReply(request, wanted, (comment) => showComment(ctx, comment));
}
