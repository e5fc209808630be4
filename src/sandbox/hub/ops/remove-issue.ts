import { allow } from '../auth/permissions.ts';
import { publishIssue } from '../events/issue-events.ts';
import { unprocessable } from '../hub-error.ts';
import type { Issue, Label } from '../state/issue.ts';
import { stamp } from '../state/hub-state.ts';
import type { RepoContext } from './context.ts';
import { addIssue } from './issues.ts';
import { findOrCreateLabels } from './labels.ts';

/** Deletes an issue for good, which only an admin may; its number answers 410 from then on. */
export function deleteIssue(ctx: RepoContext, issue: Issue): void {
  allow(ctx, 'administer');
  if (issue.pull !== undefined) throw unprocessable('Pull requests cannot be deleted');
  leave(ctx, issue);
  ctx.repo.gone.set(issue.number, 'deleted');
  publishIssue(ctx, issue, { action: 'deleted' });
}

/** Moves an issue to another repository, where it is a new one with its text and comments; the old number leads there. */
export function transferIssue(
  ctx: RepoContext,
  issue: Issue,
  { to, createsLabels }: { readonly to: RepoContext; readonly createsLabels: boolean },
): Issue {
  for (const side of [ctx, to]) allow(side, 'writeIssues');
  if (issue.pull !== undefined || ctx.repo === to.repo) throw unprocessable('Issue cannot be transferred');
  const moved = addIssue(to, { title: issue.title, body: issue.body });
  const { user, createdAt, state, stateReason, assignees, reactions, locked, closedAt, closedBy } = issue;
  const comments = issue.comments.map((comment) => ({ ...comment, issue: moved }));
  const labels = labelsIn(to, issue.labels, createsLabels);
  Object.assign(moved, {
    user,
    createdAt,
    state,
    stateReason,
    assignees,
    reactions,
    locked,
    closedAt,
    closedBy,
  });
  Object.assign(moved, { comments, labels, updatedAt: stamp(ctx.hub) });
  leave(ctx, issue);
  ctx.repo.gone.set(issue.number, { fullName: to.repo.fullName, number: moved.number });
  publishIssue(ctx, issue, { action: 'transferred' });
  publishIssue(to, moved, { action: 'opened' });
  return moved;
}

function labelsIn(to: RepoContext, labels: readonly Label[], creates: boolean): Label[] {
  const known = new Set(to.repo.labels.map(({ name }) => name.toLowerCase()));
  const names = labels.map(({ name }) => name);
  return findOrCreateLabels(to, creates ? names : names.filter((name) => known.has(name.toLowerCase())));
}

function leave({ repo }: RepoContext, issue: Issue): void {
  const others = (list: readonly Issue[]): Issue[] => list.filter((item) => item !== issue);
  if (issue.parent !== undefined) issue.parent.subIssues = others(issue.parent.subIssues);
  for (const child of issue.subIssues) child.parent = undefined;
  for (const blocker of issue.blockedBy) blocker.blocking = others(blocker.blocking);
  for (const blocked of issue.blocking) blocked.blockedBy = others(blocked.blockedBy);
  repo.issues.delete(issue.number);
}
