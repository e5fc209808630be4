import type { RepoContext } from '../../ops/context.ts';
import { nodeId } from '../../shapes/urls.ts';
import { reactionContents } from '../../state/issue.ts';
import type { Reaction, ReactionContent } from '../../state/issue.ts';
import { pageOf } from '../connection.ts';
import { textArg } from '../view.ts';
import type { Args, View } from '../view.ts';
import { accountListing, accountView } from './account-view.ts';

/** GraphQL's name of each reaction. */
export const reactionNames = {
  '+1': 'THUMBS_UP',
  '-1': 'THUMBS_DOWN',
  laugh: 'LAUGH',
  confused: 'CONFUSED',
  heart: 'HEART',
  hooray: 'HOORAY',
  eyes: 'EYES',
  rocket: 'ROCKET',
} as const satisfies Record<ReactionContent, string>;

/** What can be reacted to: an issue, a pull request or a comment. */
export interface Subject {
  readonly reactions: readonly Reaction[];
  readonly view: () => View;
}

/** One reaction of one account. */
export function reactionView(ctx: RepoContext, reaction: Reaction, subject: Subject): View {
  return {
    __typename: 'Reaction',
    id: nodeId('REA', reaction.id),
    databaseId: reaction.id,
    content: reactionNames[reaction.content],
    createdAt: reaction.createdAt,
    reactable: subject.view,
    user: () => (reaction.user.type === 'User' ? accountView(ctx, reaction.user) : null),
  };
}

/** The fields that everything has which can be reacted to. */
export function reactionFields(ctx: RepoContext, subject: Subject): View {
  const viewOf = (reaction: Reaction): View => reactionView(ctx, reaction, subject);
  const keyOf = (reaction: Reaction): string => String(reaction.id);
  return {
    reactions: (args: Args) => {
      const content = textArg(args, 'content');
      const wanted = ({ content: own }: Reaction) => content === undefined || reactionNames[own] === content;
      return pageOf({ name: 'reactions', items: subject.reactions.filter(wanted), keyOf, viewOf }, args);
    },
    reactionGroups: () => reactionGroups(ctx, subject),
  };
}

/** One group for each of the eight contents, with who reacted. */
export function reactionGroups(ctx: RepoContext, subject: Subject): readonly View[] {
  return reactionContents.map((content) => {
    const reactions = subject.reactions.filter((reaction) => reaction.content === content);
    const users = reactions.map(({ user }) => user);
    return {
      content: reactionNames[content],
      createdAt: reactions[0]?.createdAt ?? null,
      subject: subject.view,
      viewerHasReacted: users.some(({ id }) => id === ctx.caller.account?.id),
      users: (args: Args) => pageOf(accountListing(ctx, 'users', users), args),
      reactors: (args: Args) => pageOf(accountListing(ctx, 'reactors', users), args),
    };
  });
}
