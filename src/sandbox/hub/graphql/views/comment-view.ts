import type { RepoContext } from '../../ops/context.ts';
import { issueHtml } from '../../shapes/issue.ts';
import { nodeId } from '../../shapes/urls.ts';
import type { Comment } from '../../state/issue.ts';
import type { View } from '../view.ts';
import { commentFields } from './comment-fields.ts';
import { issueView } from './issue-view.ts';
import { pullView } from './pull-view.ts';
import { reactionFields } from './reaction-view.ts';

/** A comment on an issue or a pull request; for the latter `pullRequest` is set too. */
export function commentView(ctx: RepoContext, comment: Comment): View {
  const { pull } = comment.issue;
  const url = `${issueHtml(ctx, comment.issue)}#issuecomment-${comment.id}`;
  return {
    __typename: 'IssueComment',
    id: nodeId('IC', comment.id),
    ...commentFields(ctx, comment),
    ...reactionFields(ctx, { reactions: comment.reactions, view: () => commentView(ctx, comment) }),
    url,
    resourcePath: url.slice(ctx.hub.url.length),
    isMinimized: false,
    minimizedReason: null,
    issue: () => issueView(ctx, comment.issue),
    pullRequest: () => (pull === undefined ? null : pullView(ctx, pull)),
  };
}

/** Comments for a connection, oldest first. */
export function commentListing(ctx: RepoContext, items: readonly Comment[]) {
  const keyOf = (comment: Comment): string => String(comment.id);
  return { name: 'comments', items, keyOf, viewOf: (comment: Comment) => commentView(ctx, comment) };
}
