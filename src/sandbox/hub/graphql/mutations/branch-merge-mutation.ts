import { z } from 'zod';
import { HubError } from '../../hub-error.ts';
import { mergeIntoBranch } from '../../ops/merges.ts';
import type { BranchMerge } from '../../ops/merges.ts';
import type { RepoContext } from '../../ops/context.ts';
import { needRepository } from '../need-node.ts';
import { GraphqlRefusal } from '../refusal.ts';
import type { View } from '../view.ts';
import type { ViewContext } from '../views/account-view.ts';
import { commitView } from '../views/commit-view.ts';
import { mutation } from './mutation.ts';

const text = z.string();
const shape = {
  repositoryId: text,
  base: text,
  head: text,
  commitMessage: text.optional(),
  authorEmail: text.optional(),
};

/** Merges a branch or commit into a branch; nothing to merge is an error here, where REST answers 204. */
export function branchMergeMutations(view: ViewContext): View {
  return {
    mergeBranch: mutation(shape, async (input) => {
      const ctx = needRepository(view, input.repositoryId);
      const { head, commitMessage: message, authorEmail } = input;
      const base = input.base.replace(/^refs\/heads\//, '');
      const made = await merge(ctx, { base, head, message, authorEmail });
      if (made === undefined) throw failedTo('Already merged');
      return { mergeCommit: () => commitView(ctx, made) };
    }),
  };
}

// The same refusals as of REST, in the words of GraphQL.
async function merge(ctx: RepoContext, wanted: BranchMerge): Promise<string | undefined> {
  try {
    return await mergeIntoBranch(ctx, wanted);
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    if (error.status === 409) throw failedTo(error.message);
    if (error.message === 'Base does not exist') throw new GraphqlRefusal('NOT_FOUND', 'No such base.');
    if (error.message === 'Head does not exist') throw new GraphqlRefusal('NOT_FOUND', 'No such head.');
    throw error;
  }
}

function failedTo(why: string): GraphqlRefusal {
  return new GraphqlRefusal('UNPROCESSABLE', `Failed to merge: "${why}"`);
}
