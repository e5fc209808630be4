import { commentMutations } from './mutations/comment-mutations.ts';
import { commitMutations } from './mutations/commit-mutation.ts';
import { issueMutations } from './mutations/issue-mutations.ts';
import { labelMutations } from './mutations/label-mutations.ts';
import { markMutations } from './mutations/mark-mutations.ts';
import { branchMergeMutations } from './mutations/branch-merge-mutation.ts';
import { mergeMutations } from './mutations/merge-mutations.ts';
import { pullMutations } from './mutations/pull-mutations.ts';
import { reactionMutations } from './mutations/reaction-mutations.ts';
import { refMutations } from './mutations/ref-mutations.ts';
import { relationMutations } from './mutations/relation-mutations.ts';
import { removalMutations } from './mutations/removal-mutations.ts';
import type { View } from './view.ts';
import type { ViewContext } from './views/account-view.ts';

/** The fields of `Mutation`. Each does its work when resolved and takes nothing back when a later one is refused. */
export function mutationRoot(view: ViewContext): View {
  return {
    ...issueMutations(view),
    ...removalMutations(view),
    ...commentMutations(view),
    ...markMutations(view),
    ...reactionMutations(view),
    ...relationMutations(view),
    ...labelMutations(view),
    ...refMutations(view),
    ...branchMergeMutations(view),
    ...commitMutations(view),
    ...pullMutations(view),
    ...mergeMutations(view),
  };
}
