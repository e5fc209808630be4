import { notFound } from '../hub-error.ts';
import { addAssignees, canAssign, listAssignable, removeAssignees } from '../ops/assignees.ts';
import { pageReply } from '../server/page.ts';
import { created, noContent, ok } from '../server/reply.ts';
import { param } from '../server/route.ts';
import type { RepoRoute, RouteRequest } from '../server/route.ts';
import { showAccount } from '../shapes/account.ts';
import { showIssue } from '../shapes/issue.ts';
import { issueOf } from './issues.ts';

/** Who can be assigned, and who is. */
export const assigneeRoutes: readonly RepoRoute[] = [
  {
    at: 'GET /assignees',
    reads: 'readIssues',
    answer: (ctx, request) =>
      pageReply(request, listAssignable(ctx.hub, ctx.repo), (account) => showAccount(ctx.hub, account)),
  },
  {
    at: 'GET /assignees/{assignee}',
    reads: 'readIssues',
    answer(ctx, request) {
      if (!canAssign(ctx, param(request, 'assignee'))) throw notFound();
      return noContent;
    },
  },
  {
    at: 'GET /issues/{issue_number}/assignees/{assignee}',
    reads: 'readIssues',
    answer(ctx, request) {
      if (!canAssign(ctx, param(request, 'assignee'), issueOf(ctx, request))) throw notFound();
      return noContent;
    },
  },
  {
    at: 'POST /issues/{issue_number}/assignees',
    answer: (ctx, request) =>
      created(showIssue(ctx, addAssignees(ctx, issueOf(ctx, request), readLogins(request)))),
  },
  {
    at: 'DELETE /issues/{issue_number}/assignees',
    answer: (ctx, request) =>
      ok(showIssue(ctx, removeAssignees(ctx, issueOf(ctx, request), readLogins(request)))),
  },
];

function readLogins(request: RouteRequest): readonly string[] {
  return request.input.findTexts('assignees') ?? [];
}
