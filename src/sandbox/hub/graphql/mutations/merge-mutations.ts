import { z } from 'zod';
import { mergePull, updatePullBranch } from '../../ops/merge-pull.ts';
import { createReview } from '../../ops/reviews.ts';
import { needPull } from '../need-node.ts';
import type { View } from '../view.ts';
import type { ViewContext } from '../views/account-view.ts';
import { pullView } from '../views/pull-view.ts';
import { reviewView } from '../views/review-view.ts';
import { actorView } from './issue-mutations.ts';
import { mutation } from './mutation.ts';

const id = z.string();
const text = z.string().optional();
const merge = {
  pullRequestId: id,
  expectedHeadOid: text,
  commitHeadline: text,
  commitBody: text,
  mergeMethod: z.enum(['MERGE', 'SQUASH', 'REBASE']).default('MERGE'),
};
const methods = { MERGE: 'merge', SQUASH: 'squash', REBASE: 'rebase' } as const;
const update = { pullRequestId: id, expectedHeadOid: text, updateMethod: z.enum(['MERGE']).optional() };
const thread = z.strictObject({
  path: z.string(),
  line: z.number(),
  body: z.string(),
  side: z.enum(['LEFT', 'RIGHT']).default('RIGHT'),
  startSide: z.literal('RIGHT').optional(),
});
const review = {
  pullRequestId: id,
  body: text,
  commitOID: text,
  event: z.enum(['APPROVE', 'COMMENT', 'REQUEST_CHANGES']).optional(),
  threads: z.array(thread).default([]),
};

/** Reviews and merges pull requests, and brings their heads up to date. */
export function mergeMutations(view: ViewContext): View {
  return {
    mergePullRequest: mutation(merge, async (input) => {
      const { ctx, pull } = needPull(view, input.pullRequestId);
      await mergePull(ctx, pull, {
        method: methods[input.mergeMethod],
        expectedHead: input.expectedHeadOid,
        title: input.commitHeadline,
        message: input.commitBody,
      });
      return { pullRequest: pullView(ctx, pull), actor: () => actorView(view) };
    }),
    updatePullRequestBranch: mutation(update, async (input) => {
      const { ctx, pull } = needPull(view, input.pullRequestId);
      await updatePullBranch(ctx, pull, input.expectedHeadOid);
      return { pullRequest: pullView(ctx, pull) };
    }),
    addPullRequestReview: mutation(review, (input) => {
      const { ctx, pull } = needPull(view, input.pullRequestId);
      const { event, body, commitOID: commitId, threads: comments } = input;
      const made = createReview(ctx, pull, { event, body, commitId, comments });
      return { pullRequestReview: reviewView(ctx, made) };
    }),
  };
}
