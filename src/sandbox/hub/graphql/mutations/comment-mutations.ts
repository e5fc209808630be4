import { z } from 'zod';
import { createComment, deleteComment, updateComment } from '../../ops/comments.ts';
import { pageOf } from '../connection.ts';
import { needComment, needThread } from '../need-node.ts';
import type { View } from '../view.ts';
import type { ViewContext } from '../views/account-view.ts';
import { commentListing, commentView } from '../views/comment-view.ts';
import { issueView } from '../views/issue-view.ts';
import { pullView } from '../views/pull-view.ts';
import { mutation } from './mutation.ts';

const id = z.string();

/** Posts, edits and deletes comments on issues and pull requests. */
export function commentMutations(view: ViewContext): View {
  return {
    addComment: mutation({ subjectId: id, body: z.string() }, ({ subjectId, body }) => {
      const { ctx, issue } = needThread(view, subjectId);
      createComment(ctx, issue, body);
      return {
        subject: () => (issue.pull === undefined ? issueView(ctx, issue) : pullView(ctx, issue.pull)),
        commentEdge: () => lastEdge(pageOf(commentListing(ctx, issue.comments), { last: 1 })),
      };
    }),
    updateIssueComment: mutation({ id, body: z.string() }, (input) => {
      const { ctx, comment } = needComment(view, input.id);
      return { issueComment: commentView(ctx, updateComment(ctx, comment, input.body)) };
    }),
    deleteIssueComment: mutation({ id }, (input) => {
      const { ctx, comment } = needComment(view, input.id);
      deleteComment(ctx, comment);
      return {};
    }),
  };
}

function lastEdge(page: View): unknown {
  const edges = page['edges'];
  const made: unknown = typeof edges === 'function' ? edges() : [];
  return Array.isArray(made) ? made[0] : null;
}
