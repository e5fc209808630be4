import { addReaction, removeReaction } from '../ops/reactions.ts';
import type { RepoContext } from '../ops/context.ts';
import { pageReply } from '../server/page.ts';
import { noContent } from '../server/reply.ts';
import { numberParam } from '../server/route.ts';
import type { RepoRoute, RouteRequest } from '../server/route.ts';
import { showReaction } from '../shapes/issue.ts';
import type { Comment, Issue } from '../state/issue.ts';
import { commentOf } from './comments.ts';
import { issueOf } from './issues.ts';

/** Reactions on issues and on comments: 201 for a new one, 200 for one that was there. */
export const reactionRoutes: readonly RepoRoute[] = [
  ...routesOf('/issues/{issue_number}', issueOf),
  ...routesOf('/issues/comments/{comment_id}', commentOf),
];

function routesOf(
  path: string,
  find: (ctx: RepoContext, request: RouteRequest) => Issue | Comment,
): readonly RepoRoute[] {
  return [
    {
      at: `GET ${path}/reactions`,
      reads: 'readIssues',
      answer(ctx, request) {
        const content = request.query.get('content');
        const all = find(ctx, request).reactions;
        const wanted = all.filter((reaction) => content === null || reaction.content === content);
        return pageReply(request, wanted, (reaction) => showReaction(ctx, reaction));
      },
    },
    {
      at: `POST ${path}/reactions`,
      answer(ctx, request) {
        const added = addReaction(ctx, find(ctx, request), request.input.text('content'));
        return { status: added.created ? 201 : 200, body: showReaction(ctx, added.reaction) };
      },
    },
    {
      at: `DELETE ${path}/reactions/{reaction_id}`,
      answer(ctx, request) {
        removeReaction(ctx, find(ctx, request), numberParam(request, 'reaction_id'));
        return noContent;
      },
    },
  ];
}
