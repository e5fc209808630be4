import type { RepoContext } from '../ops/context.ts';
import type { Comment, Issue } from '../state/issue.ts';
import { showAccount } from '../shapes/account.ts';
import { showComment, showIssue, showLabel } from '../shapes/issue.ts';
import { showPull } from '../shapes/pull.ts';
import { publish } from './publish.ts';

/** The action of an event, and what its payload says beside the issue. */
export type Told = { readonly action: string } & Readonly<Record<string, unknown>>;

/** `issues.<action>`, or `pull_request.<action>` where the issue is a pull request. */
export function publishIssue(ctx: RepoContext, issue: Issue, told: Told): void {
  const { pull } = issue;
  if (pull === undefined) {
    publish(ctx, { name: 'issues', payload: { ...told, issue: showIssue(ctx, issue) } });
    return;
  }
  const isMerge = told.action === 'closed' && pull.merged;
  publish(ctx, {
    name: 'pull_request',
    payload: { ...told, number: issue.number, pull_request: showPull(ctx, pull) },
    ref: isMerge ? `refs/heads/${pull.baseRef}` : `refs/pull/${issue.number}/merge`,
    sha: (isMerge ? pull.mergeCommitSha : pull.mergeability?.mergeSha) ?? pull.headSha,
  });
}

/** `issue_comment.<action>`, for pull requests too. */
export function publishComment(ctx: RepoContext, comment: Comment, told: Told): void {
  const payload = { ...told, issue: showIssue(ctx, comment.issue), comment: showComment(ctx, comment) };
  publish(ctx, { name: 'issue_comment', payload });
}

/** `labeled` and `assigned` for everything that a new issue was opened with. */
export function publishMarks(ctx: RepoContext, issue: Issue): void {
  for (const label of issue.labels)
    publishIssue(ctx, issue, { action: 'labeled', label: showLabel(ctx, label) });
  for (const user of issue.assignees) {
    publishIssue(ctx, issue, { action: 'assigned', assignee: showAccount(ctx.hub, user) });
  }
}
