import type { RepoContext } from '../../ops/context.ts';
import { issueHtml } from '../../shapes/issue.ts';
import type { Issue } from '../../state/issue.ts';
import { pageOf } from '../connection.ts';
import type { Args, View } from '../view.ts';
import { accountListing } from './account-view.ts';
import { commentFields } from './comment-fields.ts';
import { commentListing } from './comment-view.ts';
import { labelListing } from './label-view.ts';
import { reactionFields } from './reaction-view.ts';

/** The fields that issues and pull requests share; `view` is the one of the two that answers. */
export function threadFields(ctx: RepoContext, issue: Issue, view: () => View): View {
  const url = issueHtml(ctx, issue);
  const participants = new Map([issue, ...issue.comments].map(({ user }) => [user.id, user]));
  return {
    ...commentFields(ctx, issue),
    ...reactionFields(ctx, { reactions: issue.reactions, view }),
    number: issue.number,
    title: issue.title,
    url,
    resourcePath: url.slice(ctx.hub.url.length),
    closed: issue.state === 'closed',
    closedAt: issue.closedAt,
    locked: issue.locked,
    activeLockReason: null,
    milestone: null,
    labels: (args: Args) => pageOf(labelListing(ctx, issue.labels), args),
    assignees: (args: Args) => pageOf(accountListing(ctx, 'assignees', issue.assignees), args),
    comments: (args: Args) => pageOf(commentListing(ctx, issue.comments), args),
    participants: (args: Args) =>
      pageOf(accountListing(ctx, 'participants', [...participants.values()]), args),
  };
}
