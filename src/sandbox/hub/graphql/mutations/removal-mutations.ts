import { z } from 'zod';
import { setLocked } from '../../ops/lock-issue.ts';
import { deleteIssue, transferIssue } from '../../ops/remove-issue.ts';
import { needIssue, needRepository, needThread } from '../need-node.ts';
import type { View } from '../view.ts';
import type { ViewContext } from '../views/account-view.ts';
import { issueView } from '../views/issue-view.ts';
import { repositoryView } from '../views/repository-view.ts';
import { actorView } from './issue-mutations.ts';
import { threadView } from './mark-mutations.ts';
import { mutation } from './mutation.ts';

const id = z.string();
const transfer = { issueId: id, repositoryId: id, createLabelsIfMissing: z.boolean().default(false) };

/** Takes issues away: deletes, moves to another repository, locks. */
export function removalMutations(view: ViewContext): View {
  return {
    deleteIssue: mutation({ issueId: id }, (input) => {
      const { ctx, issue } = needIssue(view, input.issueId);
      deleteIssue(ctx, issue);
      return { repository: () => repositoryView(ctx) };
    }),
    transferIssue: mutation(transfer, (input) => {
      const { ctx, issue } = needIssue(view, input.issueId);
      const to = needRepository(view, input.repositoryId);
      const moved = transferIssue(ctx, issue, { to, createsLabels: input.createLabelsIfMissing });
      return { issue: issueView(to, moved) };
    }),
    lockLockable: mutation({ lockableId: id }, (input) => {
      const { ctx, issue } = needThread(view, input.lockableId);
      setLocked(ctx, issue, true);
      return { lockedRecord: threadView(ctx, issue), actor: () => actorView(view) };
    }),
    unlockLockable: mutation({ lockableId: id }, (input) => {
      const { ctx, issue } = needThread(view, input.lockableId);
      setLocked(ctx, issue, false);
      return { unlockedRecord: threadView(ctx, issue), actor: () => actorView(view) };
    }),
  };
}
