import { unprocessable } from '../hub-error.ts';
import { createIssue, findIssue, updateIssue } from '../ops/issues.ts';
import { setLocked } from '../ops/lock-issue.ts';
import { pageReply } from '../server/page.ts';
import type { Input } from '../server/input.ts';
import { created, noContent, ok } from '../server/reply.ts';
import type { Reply } from '../server/reply.ts';
import { numberParam } from '../server/route.ts';
import type { RepoRoute, RouteRequest } from '../server/route.ts';
import type { RepoContext } from '../ops/context.ts';
import { showIssue } from '../shapes/issue.ts';
import type { Issue, StateReason } from '../state/issue.ts';

/** Issues, and the issue side of pull requests. */
export const issueRoutes: readonly RepoRoute[] = [
  { at: 'GET /issues', reads: 'readIssues', answer: answerList },
  {
    at: 'POST /issues',
    answer(ctx, { input }) {
      const issue = createIssue(ctx, {
        title: input.text('title'),
        body: input.findTextOrNull('body') ?? null,
        labels: input.findTexts('labels') ?? [],
        assignees: readAssignees(input) ?? [],
      });
      return created(showIssue(ctx, issue));
    },
  },
  {
    at: 'GET /issues/{issue_number}',
    reads: 'readIssues',
    answer: (ctx, request) => ok(showIssue(ctx, issueOf(ctx, request))),
  },
  {
    at: 'PATCH /issues/{issue_number}',
    answer(ctx, request) {
      const { input } = request;
      const issue = updateIssue(ctx, issueOf(ctx, request), {
        title: input.findText('title'),
        body: input.findTextOrNull('body'),
        state: readState(input),
        stateReason: readReason(input),
        labels: input.findTexts('labels'),
        assignees: readAssignees(input),
      });
      return ok(showIssue(ctx, issue));
    },
  },
  lockRoute('PUT', true),
  lockRoute('DELETE', false),
];

function lockRoute(method: string, locked: boolean): RepoRoute {
  return {
    at: `${method} /issues/{issue_number}/lock`,
    answer(ctx, request) {
      setLocked(ctx, issueOf(ctx, request), locked);
      return noContent;
    },
  };
}

/** The issue that the path names; 404 where there is none. */
export function issueOf(ctx: RepoContext, request: RouteRequest): Issue {
  return findIssue(ctx.repo, numberParam(request, 'issue_number'));
}

/** `open` or `closed` of a request. */
export function readState(input: Input): 'open' | 'closed' | undefined {
  const state = input.findText('state');
  if (state === undefined || state === 'open' || state === 'closed') return state;
  throw unprocessable(
    `Invalid request.\n\n${JSON.stringify(state)} is not a possible value. Must be one of: open, closed.`,
  );
}

function answerList(ctx: RepoContext, request: RouteRequest): Reply {
  const { query } = request;
  const wanted = readFilter(query);
  const key = query.get('sort') === 'updated' ? 'updatedAt' : 'createdAt';
  const sign = query.get('direction') === 'asc' ? 1 : -1;
  const issues = [...ctx.repo.issues.values()]
    .filter(wanted)
    .sort((a, b) => sign * (a[key].localeCompare(b[key]) || a.number - b.number));
  return pageReply(request, issues, (issue) => showIssue(ctx, issue));
}

function readFilter(query: URLSearchParams): (issue: Issue) => boolean {
  const state = query.get('state') ?? 'open';
  const labels = (query.get('labels') ?? '').split(',').filter((name) => name !== '');
  const since = Date.parse(query.get('since') ?? '1970-01-01T00:00:00Z');
  const creator = query.get('creator')?.toLowerCase();
  const assignee = query.get('assignee')?.toLowerCase();
  const hasLabel = (issue: Issue, name: string): boolean =>
    issue.labels.some((label) => label.name.toLowerCase() === name.toLowerCase());
  return (issue) =>
    (state === 'all' || issue.state === state) &&
    labels.every((name) => hasLabel(issue, name)) &&
    Date.parse(issue.updatedAt) >= since &&
    (creator === undefined || issue.user.login.toLowerCase() === creator) &&
    matchesAssignee(issue, assignee);
}

function matchesAssignee(issue: Issue, wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  if (wanted === 'none') return issue.assignees.length === 0;
  if (wanted === '*') return issue.assignees.length > 0;
  return issue.assignees.some(({ login }) => login.toLowerCase() === wanted);
}

function readAssignees(input: Input): readonly string[] | undefined {
  const one = input.findTextOrNull('assignee');
  return input.findTexts('assignees') ?? (typeof one === 'string' ? [one] : undefined);
}

function readReason(input: Input): StateReason | undefined {
  const reason = input.findTextOrNull('state_reason') ?? undefined;
  const known = ['completed', 'not_planned', 'duplicate', 'reopened'] as const;
  const found = known.find((item) => item === reason);
  if (reason !== undefined && found === undefined)
    throw unprocessable(`${reason} is not a valid state_reason.`);
  return found;
}
