import { notFound } from '../hub-error.ts';
import type { RepoContext } from '../ops/context.ts';
import { addBlockedBy, removeBlockedBy } from '../ops/dependencies.ts';
import { findIssueById } from '../ops/issues.ts';
import { addSubIssue, prioritizeSubIssue, removeSubIssue } from '../ops/sub-issues.ts';
import { pageReply } from '../server/page.ts';
import { created, ok } from '../server/reply.ts';
import { numberParam } from '../server/route.ts';
import type { RepoRoute, RouteRequest } from '../server/route.ts';
import { showIssue } from '../shapes/issue.ts';
import type { Issue } from '../state/issue.ts';
import { issueOf } from './issues.ts';

/** Sub-issues and dependencies; both are named by database id, not by number. */
export const issueRelationRoutes: readonly RepoRoute[] = [
  listing('/sub_issues', ({ subIssues }) => subIssues),
  {
    at: 'POST /issues/{issue_number}/sub_issues',
    answer(ctx, request) {
      const child = bodyIssue(ctx, request, 'sub_issue_id');
      const replaceParent = request.input.findFlag('replace_parent');
      return created(
        showIssue(ctx, addSubIssue(ctx, { parent: issueOf(ctx, request), child, replaceParent })),
      );
    },
  },
  {
    at: 'DELETE /issues/{issue_number}/sub_issue',
    answer(ctx, request) {
      const child = bodyIssue(ctx, request, 'sub_issue_id');
      return ok(showIssue(ctx, removeSubIssue(ctx, issueOf(ctx, request), child)));
    },
  },
  {
    at: 'PATCH /issues/{issue_number}/sub_issues/priority',
    answer(ctx, request) {
      const { input } = request;
      const find = (name: string) => (input.has(name) ? bodyIssue(ctx, request, name) : undefined);
      const child = bodyIssue(ctx, request, 'sub_issue_id');
      const place = { after: find('after_id'), before: find('before_id') };
      return ok(showIssue(ctx, prioritizeSubIssue(ctx, child, place)));
    },
  },
  {
    at: 'GET /issues/{issue_number}/parent',
    reads: 'readIssues',
    answer(ctx, request) {
      const { parent } = issueOf(ctx, request);
      if (parent === undefined) throw notFound();
      return ok(showIssue(ctx, parent));
    },
  },
  listing('/dependencies/blocked_by', ({ blockedBy }) => blockedBy),
  listing('/dependencies/blocking', ({ blocking }) => blocking),
  {
    at: 'POST /issues/{issue_number}/dependencies/blocked_by',
    answer(ctx, request) {
      const blocker = bodyIssue(ctx, request, 'issue_id');
      return created(showIssue(ctx, addBlockedBy(ctx, issueOf(ctx, request), blocker)));
    },
  },
  {
    at: 'DELETE /issues/{issue_number}/dependencies/blocked_by/{issue_id}',
    answer(ctx, request) {
      const blocker = findIssueById(ctx.repo, numberParam(request, 'issue_id'));
      return ok(showIssue(ctx, removeBlockedBy(ctx, issueOf(ctx, request), blocker)));
    },
  },
];

function listing(path: string, read: (issue: Issue) => readonly Issue[]): RepoRoute {
  return {
    at: `GET /issues/{issue_number}${path}`,
    reads: 'readIssues',
    answer: (ctx, request) =>
      pageReply(request, read(issueOf(ctx, request)), (issue) => showIssue(ctx, issue)),
  };
}

function bodyIssue(ctx: RepoContext, { input }: RouteRequest, name: string): Issue {
  return findIssueById(ctx.repo, input.number(name));
}
