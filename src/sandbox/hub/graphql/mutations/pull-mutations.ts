import { z } from 'zod';
import { createPull, updatePull } from '../../ops/pulls.ts';
import type { PullEdit } from '../../ops/pulls.ts';
import { needPull, needRepository } from '../need-node.ts';
import type { LazyField, View } from '../view.ts';
import type { ViewContext } from '../views/account-view.ts';
import { pullView } from '../views/pull-view.ts';
import { actorView, readMarks, readState } from './issue-mutations.ts';
import { mutation } from './mutation.ts';

const id = z.string();
const text = z.string().optional();
const ids = z.array(id).optional();
const creation = {
  repositoryId: id,
  headRefName: id,
  baseRefName: id,
  title: z.string(),
  body: text,
  draft: z.boolean().default(false),
  maintainerCanModify: z.boolean().default(true),
};
const edit = {
  pullRequestId: id,
  title: text,
  body: text,
  baseRefName: text,
  labelIds: ids,
  assigneeIds: ids,
  state: z.enum(['OPEN', 'CLOSED']).optional(),
};

/** Opens and changes pull requests, closes them, and moves them in and out of draft. */
export function pullMutations(view: ViewContext): View {
  return {
    createPullRequest: mutation(creation, async (input) => {
      const ctx = needRepository(view, input.repositoryId);
      const { title, body = null, draft, maintainerCanModify } = input;
      const ends = { head: input.headRefName, base: input.baseRefName.replace(/^refs\/heads\//, '') };
      const pull = await createPull(ctx, { title, body, draft, maintainerCanModify, ...ends });
      return { pullRequest: pullView(ctx, pull) };
    }),
    updatePullRequest: mutation(edit, async (input) => {
      const { ctx, pull } = needPull(view, input.pullRequestId);
      const { title, body, baseRefName: base, state } = input;
      await updatePull(ctx, pull, { title, body, base, state: readState(state), ...readMarks(view, input) });
      return { pullRequest: pullView(ctx, pull), actor: () => actorView(view) };
    }),
    closePullRequest: change(view, { state: 'closed' }),
    reopenPullRequest: change(view, { state: 'open' }),
    convertPullRequestToDraft: change(view, { draft: true }),
    markPullRequestReadyForReview: change(view, { draft: false }),
  };
}

function change(view: ViewContext, to: PullEdit): LazyField {
  return mutation({ pullRequestId: id }, async (input) => {
    const { ctx, pull } = needPull(view, input.pullRequestId);
    await updatePull(ctx, pull, to);
    return { pullRequest: pullView(ctx, pull) };
  });
}
