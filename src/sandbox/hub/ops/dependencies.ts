import { allow } from '../auth/permissions.ts';
import { notFound, unprocessable } from '../hub-error.ts';
import { stamp } from '../state/hub-state.ts';
import type { Issue } from '../state/issue.ts';
import type { RepoContext } from './context.ts';

const mostPerDirection = 50;

/** Notes that one issue waits for another. Nothing is blocked by it; a circle is not looked for, which GitHub leaves open. */
export function addBlockedBy(ctx: RepoContext, issue: Issue, blocker: Issue): Issue {
  allow(ctx, 'writeIssues');
  if (issue.pull !== undefined || blocker.pull !== undefined) throw notFound();
  if (issue === blocker) throw unprocessable('An issue cannot be blocked by itself');
  if (issue.blockedBy.includes(blocker)) throw unprocessable('Issue is already blocked by this issue');
  if (issue.blockedBy.length >= mostPerDirection || blocker.blocking.length >= mostPerDirection) {
    throw unprocessable('Issue cannot have more than 50 dependencies of one kind');
  }
  issue.blockedBy.push(blocker);
  blocker.blocking.push(issue);
  issue.updatedAt = stamp(ctx.hub);
  return issue;
}

/** Takes a dependency away; 404 where there is none. */
export function removeBlockedBy(ctx: RepoContext, issue: Issue, blocker: Issue): Issue {
  allow(ctx, 'writeIssues');
  if (!issue.blockedBy.includes(blocker)) throw notFound();
  issue.blockedBy = issue.blockedBy.filter((item) => item !== blocker);
  blocker.blocking = blocker.blocking.filter((item) => item !== issue);
  issue.updatedAt = stamp(ctx.hub);
  return issue;
}
