import type { Account } from '../state/account.ts';
import type { Pull, Review, ReviewComment } from '../state/pull.ts';
import { showAccount } from './account.ts';
import { associationOf, issueHtml, showIssue } from './issue.ts';
import { showRepository } from './repository.ts';
import { nodeId, repoApi } from './urls.ts';
import type { ShapeContext } from './urls.ts';

/** Numbers that only Git can tell. */
export interface PullStat {
  readonly commits: number;
  readonly additions: number;
  readonly deletions: number;
  readonly changed_files: number;
}

/** `pull-request-simple`, as in lists. */
export function showPullSimple(ctx: ShapeContext, pull: Pull) {
  const { issue } = pull;
  const url = `${repoApi(ctx)}/pulls/${issue.number}`;
  return {
    ...pickShared(showIssue(ctx, issue)),
    id: pull.id,
    node_id: nodeId('PR', pull.id),
    url,
    issue_url: `${repoApi(ctx)}/issues/${issue.number}`,
    diff_url: `${issueHtml(ctx, issue)}.diff`,
    patch_url: `${issueHtml(ctx, issue)}.patch`,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${repoApi(ctx)}/pulls/comments{/number}`,
    comments_url: `${repoApi(ctx)}/issues/${issue.number}/comments`,
    statuses_url: `${repoApi(ctx)}/statuses/${pull.headSha}`,
    draft: pull.draft,
    merged_at: pull.mergedAt,
    merge_commit_sha: pull.mergeCommitSha ?? pull.mergeability?.mergeSha ?? null,
    requested_reviewers: pull.requestedReviewers.map((user) => showAccount(ctx.hub, user)),
    requested_teams: [],
    head: showEnd(sourceOf(ctx, pull), pull.headRef, pull.headSha),
    base: showEnd(ctx, pull.baseRef, pull.baseSha),
    auto_merge: null,
    _links: showLinks(ctx, pull),
  };
}

/** `pull-request`; without a stat its numbers are left at zero, as events that GitHub sends early have them. */
export function showPull(ctx: ShapeContext, pull: Pull, stat?: PullStat) {
  const mergeable = pull.issue.state === 'closed' ? null : (pull.mergeability?.mergeable ?? null);
  const nobody: Account | null = pull.mergedBy;
  return {
    ...showPullSimple(ctx, pull),
    merged: pull.merged,
    mergeable,
    rebaseable: mergeable,
    mergeable_state: stateOf(pull, mergeable),
    merged_by: nobody === null ? null : showAccount(ctx.hub, nobody),
    comments: pull.issue.comments.length,
    review_comments: pull.reviewComments.length,
    maintainer_can_modify: pull.maintainerCanModify,
    ...(stat ?? { commits: 0, additions: 0, deletions: 0, changed_files: 0 }),
  };
}

/** `pull-request-review`. */
export function showReview(ctx: ShapeContext, review: Review) {
  const html = `${issueHtml(ctx, review.pull.issue)}#pullrequestreview-${review.id}`;
  const pullUrl = `${repoApi(ctx)}/pulls/${review.pull.issue.number}`;
  return {
    id: review.id,
    node_id: nodeId('PRR', review.id),
    user: showAccount(ctx.hub, review.user),
    body: review.body,
    state: review.state,
    html_url: html,
    pull_request_url: pullUrl,
    author_association: associationOf(ctx.repo, review.user),
    _links: { html: { href: html }, pull_request: { href: pullUrl } },
    ...(review.submittedAt === null ? {} : { submitted_at: review.submittedAt }),
    commit_id: review.commitId,
  };
}

/** `pull-request-review-comment`. */
export function showReviewComment(ctx: ShapeContext, comment: ReviewComment) {
  const url = `${repoApi(ctx)}/pulls/comments/${comment.id}`;
  const html = `${issueHtml(ctx, comment.pull.issue)}#discussion_r${comment.id}`;
  const pullUrl = `${repoApi(ctx)}/pulls/${comment.pull.issue.number}`;
  return {
    url,
    id: comment.id,
    node_id: nodeId('PRRC', comment.id),
    pull_request_review_id: comment.review.id,
    diff_hunk: comment.hunk,
    path: comment.path,
    commit_id: comment.commitId,
    original_commit_id: comment.commitId,
    user: showAccount(ctx.hub, comment.user),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.createdAt,
    html_url: html,
    pull_request_url: pullUrl,
    author_association: associationOf(ctx.repo, comment.user),
    _links: { self: { href: url }, html: { href: html }, pull_request: { href: pullUrl } },
    side: comment.side,
    subject_type: comment.line === null ? 'file' : 'line',
    ...(comment.line === null ? {} : { line: comment.line, original_line: comment.line }),
    ...(comment.inReplyTo === null ? {} : { in_reply_to_id: comment.inReplyTo }),
  };
}

function pickShared(issue: ReturnType<typeof showIssue>) {
  return {
    html_url: issue.html_url,
    number: issue.number,
    state: issue.state,
    locked: issue.locked,
    title: issue.title,
    user: issue.user,
    body: issue.body,
    labels: issue.labels,
    milestone: null,
    active_lock_reason: null,
    created_at: issue.created_at,
    updated_at: issue.updated_at,
    closed_at: issue.closed_at,
    assignee: issue.assignee,
    assignees: issue.assignees,
    author_association: issue.author_association,
  };
}

/** Where the head branch lies: the fork, or the repository itself. */
function sourceOf(ctx: ShapeContext, { fork }: Pull): ShapeContext {
  const source = fork === undefined ? undefined : ctx.hub.repositories.get(fork.toLowerCase());
  return source ? { ...ctx, repo: source } : ctx;
}

function showEnd(ctx: ShapeContext, ref: string, sha: string) {
  const { owner } = ctx.repo;
  const user = showAccount(ctx.hub, owner);
  return { label: `${owner.login}:${ref}`, ref, sha, user, repo: showRepository(ctx) };
}

function showLinks(ctx: ShapeContext, pull: Pull) {
  const { number } = pull.issue;
  const url = `${repoApi(ctx)}/pulls/${number}`;
  const issue = `${repoApi(ctx)}/issues/${number}`;
  return {
    self: { href: url },
    html: { href: issueHtml(ctx, pull.issue) },
    issue: { href: issue },
    comments: { href: `${issue}/comments` },
    review_comments: { href: `${url}/comments` },
    review_comment: { href: `${repoApi(ctx)}/pulls/comments{/number}` },
    commits: { href: `${url}/commits` },
    statuses: { href: `${repoApi(ctx)}/statuses/${pull.headSha}` },
  };
}

function stateOf(pull: Pull, mergeable: boolean | null): string {
  if (mergeable === null) return 'unknown';
  if (pull.draft) return 'draft';
  return mergeable ? 'clean' : 'dirty';
}
