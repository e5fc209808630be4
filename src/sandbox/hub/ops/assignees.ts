import { allow, mayDo } from '../auth/permissions.ts';
import { roleOfLogin } from '../auth/role-of.ts';
import { publishIssue } from '../events/issue-events.ts';
import { showAccount } from '../shapes/account.ts';
import { isAtLeast } from '../state/account.ts';
import type { Account } from '../state/account.ts';
import { stamp } from '../state/hub-state.ts';
import type { HubState } from '../state/hub-state.ts';
import type { Issue } from '../state/issue.ts';
import type { RepositoryState } from '../state/repository.ts';
import type { RepoContext } from './context.ts';

const most = 10;

/** Everybody who can be assigned: people who may push. GitHub's further rule, whoever commented, is per issue. */
export function listAssignable(hub: HubState, repo: RepositoryState): readonly Account[] {
  return [...hub.accounts.values()].filter((account) => mayBeAssigned(repo, account));
}

/** Whether a login can be assigned; bots never. */
export function canAssign(
  { hub, repo }: Pick<RepoContext, 'hub' | 'repo'>,
  login: string,
  issue?: Issue,
): boolean {
  const account = hub.accounts.get(login.toLowerCase());
  if (account === undefined || account.type === 'Bot') return false;
  if (mayBeAssigned(repo, account)) return true;
  return issue !== undefined && (issue.user === account || hasCommented(issue, account));
}

/** Adds assignees; a login that may not be assigned is dropped without a word, as is everything without push access. */
export function addAssignees(ctx: RepoContext, issue: Issue, logins: readonly string[]): Issue {
  allow(ctx, 'comment');
  if (!mayDo(ctx, 'triage')) return issue;
  const added = assignableOf(ctx, logins, issue);
  return assign(ctx, issue, [...new Set([...issue.assignees, ...added])].slice(0, most));
}

/** Removes assignees; logins that are not assigned are ignored. */
export function removeAssignees(ctx: RepoContext, issue: Issue, logins: readonly string[]): Issue {
  allow(ctx, 'comment');
  if (!mayDo(ctx, 'triage')) return issue;
  const gone = new Set(logins.map((login) => login.toLowerCase()));
  const kept = issue.assignees.filter(({ login }) => !gone.has(login.toLowerCase()));
  return assign(ctx, issue, kept);
}

/** The accounts among the logins that may be assigned, at most ten. */
export function assignableOf(ctx: RepoContext, logins: readonly string[], issue?: Issue): Account[] {
  const accounts = logins.flatMap((login) => {
    const account = ctx.hub.accounts.get(login.toLowerCase());
    return account !== undefined && canAssign(ctx, login, issue) ? [account] : [];
  });
  return [...new Set(accounts)].slice(0, most);
}

/** Sets the assignees and publishes each difference. */
export function assign(ctx: RepoContext, issue: Issue, wanted: readonly Account[]): Issue {
  const before = issue.assignees;
  const gone = before.filter((account) => !wanted.includes(account));
  const added = wanted.filter((account) => !before.includes(account));
  if (gone.length + added.length === 0) return issue;
  issue.assignees = [...wanted];
  issue.updatedAt = stamp(ctx.hub);
  const tell = (action: string) => (account: Account) => {
    publishIssue(ctx, issue, { action, assignee: showAccount(ctx.hub, account) });
  };
  gone.forEach(tell('unassigned'));
  added.forEach(tell('assigned'));
  return issue;
}

function mayBeAssigned(repo: RepositoryState, account: Account): boolean {
  return account.type === 'User' && isAtLeast(roleOfLogin(repo, account.login), 'write');
}

function hasCommented(issue: Issue, account: Account): boolean {
  return issue.comments.some(({ user }) => user === account);
}
