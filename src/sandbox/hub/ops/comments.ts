import { countCreation, isScoped } from '../auth/caller.ts';
import { allow, mayDo } from '../auth/permissions.ts';
import { publishComment } from '../events/issue-events.ts';
import { HubError, notAccessible, notFound } from '../hub-error.ts';
import { stamp } from '../state/hub-state.ts';
import type { Comment, Issue } from '../state/issue.ts';
import type { RepositoryState } from '../state/repository.ts';
import { actorOf } from './context.ts';
import type { RepoContext } from './context.ts';
import { checkCommentBody } from './text-limits.ts';

/** A comment by database id; 404 where there is none. */
export function findComment(repo: RepositoryState, id: number): Comment {
  const comment = listComments(repo).find((item) => item.id === id);
  if (comment === undefined) throw notFound();
  return comment;
}

/** All comments of a repository in ascending id. */
export function listComments(repo: RepositoryState): readonly Comment[] {
  return [...repo.issues.values()].flatMap(({ comments }) => comments).sort((a, b) => a.id - b.id);
}

/** Posts a comment on an issue or a pull request. */
export function createComment(ctx: RepoContext, issue: Issue, body: string): Comment {
  allow(ctx, 'comment');
  checkCommentBody('IssueComment', body);
  if (issue.locked && !mayDo(ctx, 'triage'))
    throw new HubError(403, 'Unable to create comment because issue is locked.');
  const at = stamp(ctx.hub);
  const comment: Comment = {
    kind: 'comment',
    id: ctx.hub.nextId(),
    issue,
    user: actorOf(ctx),
    body,
    createdAt: at,
    updatedAt: at,
    lastEditedAt: null,
    editor: null,
    viaApp: isScoped(ctx.caller),
    reactions: [],
  };
  issue.comments.push(comment);
  issue.updatedAt = at;
  countCreation(ctx.caller, 'comment');
  publishComment(ctx, comment, { action: 'created' });
  return comment;
}

/** Replaces the text of a comment. */
export function updateComment(ctx: RepoContext, comment: Comment, body: string): Comment {
  requireAuthorship(ctx, comment);
  checkCommentBody('IssueComment', body);
  const from = comment.body;
  comment.body = body;
  comment.updatedAt = stamp(ctx.hub);
  comment.lastEditedAt = comment.updatedAt;
  comment.editor = actorOf(ctx);
  publishComment(ctx, comment, { action: 'edited', changes: { body: { from } } });
  return comment;
}

/** Deletes a comment. */
export function deleteComment(ctx: RepoContext, comment: Comment): void {
  requireAuthorship(ctx, comment);
  comment.issue.comments = comment.issue.comments.filter((item) => item !== comment);
  publishComment(ctx, comment, { action: 'deleted' });
}

// Authors change their own comments, and whoever may push changes everybody's.
function requireAuthorship(ctx: RepoContext, comment: Comment): void {
  allow(ctx, 'comment');
  if (comment.user === ctx.caller.account || mayDo(ctx, 'manageLabels')) return;
  throw isScoped(ctx.caller) ? notAccessible() : new HubError(403, 'Must have push access to repository.');
}
