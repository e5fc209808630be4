import { roleOfLogin } from '../auth/role-of.ts';
import type { Account } from '../state/account.ts';
import type { Comment, Issue, Label, Reaction } from '../state/issue.ts';
import { reactionContents } from '../state/issue.ts';
import type { RepositoryState } from '../state/repository.ts';
import { showAccount } from './account.ts';
import { nodeId, repoApi, repoHtml } from './urls.ts';
import type { ShapeContext } from './urls.ts';

/** `issue`; a pull request has the same shape with `pull_request` in it. */
export function showIssue(ctx: ShapeContext, issue: Issue) {
  const url = `${repoApi(ctx)}/issues/${issue.number}`;
  const user = (account: Account) => showAccount(ctx.hub, account);
  const [first] = issue.assignees;
  return {
    id: issue.id,
    node_id: nodeId(issue.pull === undefined ? 'I' : 'PR', issue.pull?.id ?? issue.id),
    url,
    repository_url: repoApi(ctx),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    timeline_url: `${url}/timeline`,
    html_url: issueHtml(ctx, issue),
    number: issue.number,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    state_reason: issue.stateReason,
    user: user(issue.user),
    labels: issue.labels.map((label) => showLabel(ctx, label)),
    assignee: first === undefined ? null : user(first),
    assignees: issue.assignees.map(user),
    milestone: null,
    locked: issue.locked,
    active_lock_reason: null,
    comments: issue.comments.length,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    closed_by: issue.closedBy === null ? null : user(issue.closedBy),
    author_association: associationOf(ctx.repo, issue.user),
    reactions: showRollup(url, issue.reactions),
    performed_via_github_app: null,
    ...(issue.pull === undefined ? showRelations(ctx, issue) : showPullLinks(ctx, issue)),
  };
}

/** Where people read the issue or pull request. */
export function issueHtml(ctx: ShapeContext, issue: Issue): string {
  return `${repoHtml(ctx)}/${issue.pull === undefined ? 'issues' : 'pull'}/${issue.number}`;
}

/** `label`. */
export function showLabel(ctx: ShapeContext, label: Label) {
  return {
    id: label.id,
    node_id: nodeId('LA', label.id),
    url: `${repoApi(ctx)}/labels/${encodeURIComponent(label.name)}`,
    name: label.name,
    color: label.color,
    default: label.isDefault,
    description: label.description,
  };
}

/** `issue-comment`. */
export function showComment(ctx: ShapeContext, comment: Comment) {
  const url = `${repoApi(ctx)}/issues/comments/${comment.id}`;
  return {
    id: comment.id,
    node_id: nodeId('IC', comment.id),
    url,
    html_url: `${issueHtml(ctx, comment.issue)}#issuecomment-${comment.id}`,
    issue_url: `${repoApi(ctx)}/issues/${comment.issue.number}`,
    user: showAccount(ctx.hub, comment.user),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: associationOf(ctx.repo, comment.user),
    reactions: showRollup(url, comment.reactions),
    performed_via_github_app: null,
  };
}

/** `reaction`. */
export function showReaction(ctx: ShapeContext, reaction: Reaction) {
  const { id, content, createdAt } = reaction;
  return {
    id,
    node_id: nodeId('REA', id),
    user: showAccount(ctx.hub, reaction.user),
    content,
    created_at: createdAt,
  };
}

/** `author_association`: what GitHub says of an author's tie to the repository. */
export function associationOf(repo: RepositoryState, user: Account): 'OWNER' | 'COLLABORATOR' | 'NONE' {
  if (repo.owner === user) return 'OWNER';
  const isInvited = repo.collaborators.has(user.login.toLowerCase());
  return isInvited && roleOfLogin(repo, user.login) !== 'none' ? 'COLLABORATOR' : 'NONE';
}

/** `sub_issues_summary`. */
export function summarizeSubIssues({ subIssues }: Issue) {
  const completed = subIssues.filter(({ state }) => state === 'closed').length;
  const total = subIssues.length;
  return { total, completed, percent_completed: total === 0 ? 0 : Math.floor((completed * 100) / total) };
}

function showRelations(ctx: ShapeContext, issue: Issue) {
  const open = (issues: readonly Issue[]) => issues.filter(({ state }) => state === 'open').length;
  const parent = issue.parent;
  return {
    sub_issues_summary: summarizeSubIssues(issue),
    issue_dependencies_summary: {
      blocked_by: open(issue.blockedBy),
      blocking: open(issue.blocking),
      total_blocked_by: issue.blockedBy.length,
      total_blocking: issue.blocking.length,
    },
    ...(parent === undefined ? {} : { parent_issue_url: `${repoApi(ctx)}/issues/${parent.number}` }),
  };
}

function showPullLinks(ctx: ShapeContext, issue: Issue) {
  const html = issueHtml(ctx, issue);
  return {
    draft: issue.pull?.draft ?? false,
    pull_request: {
      url: `${repoApi(ctx)}/pulls/${issue.number}`,
      html_url: html,
      diff_url: `${html}.diff`,
      patch_url: `${html}.patch`,
      merged_at: issue.pull?.mergedAt ?? null,
    },
  };
}

function showRollup(url: string, reactions: readonly Reaction[]) {
  const count = (content: string) => reactions.filter((reaction) => reaction.content === content).length;
  const counts = Object.fromEntries(reactionContents.map((content) => [content, count(content)]));
  return { url: `${url}/reactions`, total_count: reactions.length, ...counts };
}
