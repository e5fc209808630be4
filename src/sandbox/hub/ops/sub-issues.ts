import { allow } from '../auth/permissions.ts';
import { publish } from '../events/publish.ts';
import { notFound, unprocessable } from '../hub-error.ts';
import { showIssue } from '../shapes/issue.ts';
import type { Issue } from '../state/issue.ts';
import { stamp } from '../state/hub-state.ts';
import type { RepoContext } from './context.ts';

const mostChildren = 100;
const deepest = 8;

export interface SubIssueLink {
  readonly parent: Issue;
  readonly child: Issue;
  /** Takes the child from the parent that it has. */
  readonly replaceParent?: boolean | undefined;
}

/** Makes an issue a sub-issue: one parent, 100 children, 8 levels, no circle. */
export function addSubIssue(ctx: RepoContext, link: SubIssueLink): Issue {
  allow(ctx, 'writeIssues');
  return linkSubIssue(ctx, link);
}

/** As `addSubIssue`, for an operation that checked the permission itself. */
export function linkSubIssue(ctx: RepoContext, { parent, child, replaceParent }: SubIssueLink): Issue {
  checkLink({ parent, child, replaceParent });
  if (child.parent !== undefined) detach(ctx, child.parent, child);
  parent.subIssues.push(child);
  child.parent = parent;
  touch(ctx, parent, child);
  publishLink(ctx, 'sub_issue_added', { parent, child });
  return parent;
}

/** Takes a sub-issue from its parent. */
export function removeSubIssue(ctx: RepoContext, parent: Issue, child: Issue): Issue {
  allow(ctx, 'writeIssues');
  if (child.parent !== parent) throw notFound('The provided sub-issue does not exist');
  detach(ctx, parent, child);
  touch(ctx, parent, child);
  return parent;
}

/** Moves a sub-issue in its parent's order, before or after a sibling. */
export function prioritizeSubIssue(
  ctx: RepoContext,
  child: Issue,
  place: { readonly after?: Issue | undefined; readonly before?: Issue | undefined },
): Issue {
  allow(ctx, 'writeIssues');
  const parent = child.parent;
  const sibling = place.after ?? place.before;
  if (parent === undefined || sibling?.parent !== parent) throw unprocessable('Issue is not a sub-issue');
  const others = parent.subIssues.filter((item) => item !== child);
  others.splice(others.indexOf(sibling) + (place.after === undefined ? 0 : 1), 0, child);
  parent.subIssues = others;
  return parent;
}

function checkLink({ parent, child, replaceParent }: SubIssueLink): void {
  if (parent.pull !== undefined || child.pull !== undefined) throw notFound();
  if (child.parent === parent) throw unprocessable('Issue may not contain duplicate sub-issues');
  if (child.parent !== undefined && replaceParent !== true)
    throw unprocessable('Sub issue may only have one parent');
  const chain = ancestorsOf(parent);
  if (chain.includes(child)) throw unprocessable('Sub issue may not be an ancestor of its parent');
  if (parent.subIssues.length >= mostChildren)
    throw unprocessable('Parent cannot have more than 100 sub-issues');
  if (chain.length + heightOf(child) > deepest)
    throw unprocessable('Sub issues may not be nested deeper than 8 levels');
}

function ancestorsOf(issue: Issue): readonly Issue[] {
  return issue.parent === undefined ? [issue] : [issue, ...ancestorsOf(issue.parent)];
}

function heightOf(issue: Issue): number {
  return 1 + Math.max(0, ...issue.subIssues.map(heightOf));
}

function detach(ctx: RepoContext, parent: Issue, child: Issue): void {
  parent.subIssues = parent.subIssues.filter((item) => item !== child);
  child.parent = undefined;
  publishLink(ctx, 'sub_issue_removed', { parent, child });
}

function touch(ctx: RepoContext, ...issues: readonly Issue[]): void {
  for (const issue of issues) issue.updatedAt = stamp(ctx.hub);
}

// A webhook for Apps; Actions has no trigger of this name.
function publishLink(ctx: RepoContext, action: string, { parent, child }: SubIssueLink): void {
  publish(ctx, {
    name: 'sub_issues',
    payload: {
      action,
      parent_issue_id: parent.id,
      parent_issue: showIssue(ctx, parent),
      sub_issue_id: child.id,
      sub_issue: showIssue(ctx, child),
    },
  });
}
