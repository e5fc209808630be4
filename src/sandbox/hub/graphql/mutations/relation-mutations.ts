import { z } from 'zod';
import { addBlockedBy, removeBlockedBy } from '../../ops/dependencies.ts';
import type { RepoContext } from '../../ops/context.ts';
import { addSubIssue, prioritizeSubIssue, removeSubIssue } from '../../ops/sub-issues.ts';
import type { Issue } from '../../state/issue.ts';
import { needIssue } from '../need-node.ts';
import type { View } from '../view.ts';
import type { ViewContext } from '../views/account-view.ts';
import { issueView } from '../views/issue-view.ts';
import { mutation } from './mutation.ts';

const id = z.string();
const link = { issueId: id, subIssueId: id };
const dependency = { issueId: id, blockingIssueId: id };

/** Sub-issues and dependencies between issues. */
export function relationMutations(view: ViewContext): View {
  const pair = (input: { readonly issueId: string }, other: string) => {
    const { ctx, issue } = needIssue(view, input.issueId);
    return { ctx, issue, other: needIssue(view, other).issue };
  };
  return {
    addSubIssue: mutation({ ...link, replaceParent: z.boolean().optional() }, (input) => {
      const { ctx, issue, other } = pair(input, input.subIssueId);
      addSubIssue(ctx, { parent: issue, child: other, replaceParent: input.replaceParent });
      return issueAnd(ctx, issue, { subIssue: other });
    }),
    removeSubIssue: mutation(link, (input) => {
      const { ctx, issue, other } = pair(input, input.subIssueId);
      removeSubIssue(ctx, issue, other);
      return issueAnd(ctx, issue, { subIssue: other });
    }),
    reprioritizeSubIssue: mutation({ ...link, afterId: id.optional(), beforeId: id.optional() }, (input) => {
      const { ctx, issue, other } = pair(input, input.subIssueId);
      const at = (place?: string) => (place === undefined ? undefined : needIssue(view, place).issue);
      prioritizeSubIssue(ctx, other, { after: at(input.afterId), before: at(input.beforeId) });
      return issueAnd(ctx, issue, {});
    }),
    addBlockedBy: mutation(dependency, (input) => {
      const { ctx, issue, other } = pair(input, input.blockingIssueId);
      return issueAnd(ctx, addBlockedBy(ctx, issue, other), { blockingIssue: other });
    }),
    removeBlockedBy: mutation(dependency, (input) => {
      const { ctx, issue, other } = pair(input, input.blockingIssueId);
      return issueAnd(ctx, removeBlockedBy(ctx, issue, other), { blockingIssue: other });
    }),
  };
}

function issueAnd(ctx: RepoContext, issue: Issue, others: Readonly<Record<string, Issue>>): View {
  const shown = Object.entries(others).map(([name, other]) => [name, () => issueView(ctx, other)]);
  return { issue: () => issueView(ctx, issue), ...Object.fromEntries(shown) };
}
