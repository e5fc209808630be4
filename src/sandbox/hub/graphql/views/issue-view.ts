import type { RepoContext } from '../../ops/context.ts';
import { summarizeSubIssues } from '../../shapes/issue.ts';
import { nodeId } from '../../shapes/urls.ts';
import type { Issue } from '../../state/issue.ts';
import { pageOf } from '../connection.ts';
import type { Args, View } from '../view.ts';
import { issueListing } from './issue-listing.ts';
import { threadFields } from './thread-fields.ts';

/** An issue. Of `stateReason` a duplicate is shown only to who asks with `enableDuplicate`, as on GitHub. */
export function issueView(ctx: RepoContext, issue: Issue): View {
  const reason = issue.stateReason?.toUpperCase() ?? null;
  const isHidden = (args: Args): boolean => reason === 'DUPLICATE' && args['enableDuplicate'] !== true;
  return {
    __typename: 'Issue',
    id: nodeId('I', issue.id),
    ...threadFields(ctx, issue, () => issueView(ctx, issue)),
    state: issue.state === 'open' ? 'OPEN' : 'CLOSED',
    stateReason: (args: Args) => (isHidden(args) ? 'NOT_PLANNED' : reason),
    isPinned: false,
    parent: () => (issue.parent === undefined ? null : issueView(ctx, issue.parent)),
    subIssues: (args: Args) => pageOf(issueListing(ctx, 'subIssues', issue.subIssues), args),
    subIssuesSummary: () => subIssuesSummary(issue),
    blockedBy: (args: Args) => pageOf(issueListing(ctx, 'blockedBy', issue.blockedBy), args),
    blocking: (args: Args) => pageOf(issueListing(ctx, 'blocking', issue.blocking), args),
    issueDependenciesSummary: () => dependenciesSummary(issue),
  };
}

function subIssuesSummary(issue: Issue): View {
  const { total, completed, percent_completed: percentCompleted } = summarizeSubIssues(issue);
  return { total, completed, percentCompleted };
}

function dependenciesSummary(issue: Issue): View {
  const countOpen = (issues: readonly Issue[]): number =>
    issues.filter(({ state }) => state === 'open').length;
  return {
    blockedBy: countOpen(issue.blockedBy),
    blocking: countOpen(issue.blocking),
    totalBlockedBy: issue.blockedBy.length,
    totalBlocking: issue.blocking.length,
  };
}
