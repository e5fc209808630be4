import { allow } from '../auth/permissions.ts';
import { publishIssue } from '../events/issue-events.ts';
import type { Issue } from '../state/issue.ts';
import { stamp } from '../state/hub-state.ts';
import type { RepoContext } from './context.ts';
import { setIssueState } from './issues.ts';

/** Locks or unlocks an issue or pull request: only who has write access may comment. Once more is nothing. */
export function setLocked(ctx: RepoContext, issue: Issue, locked: boolean): void {
  allow(ctx, 'writeIssues');
  if (issue.locked === locked) return;
  issue.locked = locked;
  issue.updatedAt = stamp(ctx.hub);
  publishIssue(ctx, issue, { action: locked ? 'locked' : 'unlocked' });
}

/** What is left of an issue that a person has turned into a discussion: closed and locked. */
export function convertToDiscussion(ctx: RepoContext, issue: Issue): void {
  setIssueState(ctx, issue, { state: 'closed' });
  setLocked(ctx, issue, true);
}
