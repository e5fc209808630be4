import { publishIssue } from '../events/issue-events.ts';
import type { Pull } from '../state/pull.ts';
import { stamp } from '../state/hub-state.ts';
import { closeByKeywords } from './closing-keywords.ts';
import { actorOf } from './context.ts';
import type { RepoContext } from './context.ts';

/** Marks a pull request merged; into the default branch, the issues that its text closes are closed. */
export function landPull(ctx: RepoContext, pull: Pull, mergeCommitSha: string): void {
  const at = stamp(ctx.hub);
  const { issue } = pull;
  Object.assign(pull, { merged: true, mergedAt: at, mergedBy: actorOf(ctx), mergeCommitSha });
  Object.assign(issue, { state: 'closed', closedAt: at, closedBy: actorOf(ctx), updatedAt: at });
  publishIssue(ctx, issue, { action: 'closed' });
  if (pull.baseRef === ctx.repo.defaultBranch) closeByKeywords(ctx, [issue.body ?? '']);
}
