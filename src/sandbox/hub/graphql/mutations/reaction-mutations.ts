import { z } from 'zod';
import { notFound } from '../../hub-error.ts';
import type { RepoContext } from '../../ops/context.ts';
import { addReaction, removeReaction } from '../../ops/reactions.ts';
import { reactionContents } from '../../state/issue.ts';
import type { Comment, Issue, Reaction, ReactionContent } from '../../state/issue.ts';
import { findNode, noNode } from '../find-node.ts';
import type { View } from '../view.ts';
import type { ViewContext } from '../views/account-view.ts';
import { commentView } from '../views/comment-view.ts';
import { issueView } from '../views/issue-view.ts';
import { pullView } from '../views/pull-view.ts';
import { reactionGroups, reactionNames, reactionView } from '../views/reaction-view.ts';
import { mutation } from './mutation.ts';

const shape = { subjectId: z.string(), content: z.enum(Object.values(reactionNames)) };

/** Adds and removes the caller's own reactions; the same one twice is one. */
export function reactionMutations(view: ViewContext): View {
  return {
    addReaction: mutation(shape, (input) => {
      const { ctx, subject } = needSubject(view, input.subjectId);
      const { reaction } = addReaction(ctx, subject, contentNamed(input.content));
      return payload(ctx, subject, reaction);
    }),
    removeReaction: mutation(shape, (input) => {
      const { ctx, subject } = needSubject(view, input.subjectId);
      const content = contentNamed(input.content);
      const own = subject.reactions.find(
        (item) => item.user === view.caller.account && item.content === content,
      );
      if (own === undefined) throw notFound('The caller has no such reaction here');
      return payload(ctx, subject, removeReaction(ctx, subject, own.id));
    }),
  };
}

function needSubject(
  view: ViewContext,
  id: string,
): { readonly ctx: RepoContext; readonly subject: Issue | Comment } {
  const found = findNode(view, id);
  if (found?.kind === 'issue') return { ctx: found.ctx, subject: found.issue };
  if (found?.kind === 'pull') return { ctx: found.ctx, subject: found.pull.issue };
  if (found?.kind === 'comment') return { ctx: found.ctx, subject: found.comment };
  throw noNode(id);
}

function payload(ctx: RepoContext, subject: Issue | Comment, reaction: Reaction): View {
  const shown = { reactions: subject.reactions, view: () => subjectView(ctx, subject) };
  return {
    reaction: reactionView(ctx, reaction, shown),
    reactionGroups: () => reactionGroups(ctx, shown),
    subject: shown.view,
  };
}

function subjectView(ctx: RepoContext, subject: Issue | Comment): View {
  if (subject.kind === 'comment') return commentView(ctx, subject);
  return subject.pull === undefined ? issueView(ctx, subject) : pullView(ctx, subject.pull);
}

function contentNamed(name: string): ReactionContent {
  const content = reactionContents.find((item) => reactionNames[item] === name);
  if (content === undefined) throw notFound(`There is no reaction ${name}`);
  return content;
}
