import { countCreation } from '../auth/caller.ts';
import { allow } from '../auth/permissions.ts';
import { invalid, notFound } from '../hub-error.ts';
import { stamp } from '../state/hub-state.ts';
import { reactionContents } from '../state/issue.ts';
import type { Comment, Issue, Reaction } from '../state/issue.ts';
import { actorOf } from './context.ts';
import type { RepoContext } from './context.ts';

/** Adds the caller's reaction; the same one again is found, not made. */
export function addReaction(
  ctx: RepoContext,
  subject: Issue | Comment,
  wanted: string,
): { readonly reaction: Reaction; readonly created: boolean } {
  allow(ctx, 'comment');
  const content = reactionContents.find((item) => item === wanted);
  if (content === undefined) throw invalid('Reaction', { field: 'content', code: 'invalid' });
  const user = actorOf(ctx);
  const known = subject.reactions.find((item) => item.user === user && item.content === content);
  if (known !== undefined) return { reaction: known, created: false };
  const reaction: Reaction = { id: ctx.hub.nextId(), user, content, createdAt: stamp(ctx.hub) };
  subject.reactions.push(reaction);
  countCreation(ctx.caller, 'reaction');
  return { reaction, created: true };
}

/** Removes one of the caller's own reactions; 404 for anybody else's. */
export function removeReaction(ctx: RepoContext, subject: Issue | Comment, id: number): Reaction {
  allow(ctx, 'comment');
  const reaction = subject.reactions.find((item) => item.id === id);
  if (reaction === undefined || reaction.user !== ctx.caller.account) throw notFound();
  subject.reactions = subject.reactions.filter((item) => item !== reaction);
  return reaction;
}
