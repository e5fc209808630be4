import type { RepoContext } from '../ops/context.ts';
import type { Account } from '../state/account.ts';
import type { Comment, Issue, Label } from '../state/issue.ts';
import type { Pull } from '../state/pull.ts';
import { findNode, noNode } from './find-node.ts';
import type { ViewContext } from './views/account-view.ts';

/** The repository of an id, or NOT_FOUND. */
export function needRepository(view: ViewContext, id: string): RepoContext {
  const found = findNode(view, id);
  if (found?.kind !== 'repository') throw noNode(id);
  return found.ctx;
}

/** The issue of an id, pull requests excluded, or NOT_FOUND. */
export function needIssue(
  view: ViewContext,
  id: string,
): { readonly ctx: RepoContext; readonly issue: Issue } {
  const found = findNode(view, id);
  if (found?.kind !== 'issue') throw noNode(id);
  return found;
}

/** The pull request of an id, or NOT_FOUND. */
export function needPull(view: ViewContext, id: string): { readonly ctx: RepoContext; readonly pull: Pull } {
  const found = findNode(view, id);
  if (found?.kind !== 'pull') throw noNode(id);
  return found;
}

/** The issue, or the issue side of the pull request, of an id: what can be commented, labelled and assigned. */
export function needThread(
  view: ViewContext,
  id: string,
): { readonly ctx: RepoContext; readonly issue: Issue } {
  const found = findNode(view, id);
  if (found?.kind === 'issue') return found;
  if (found?.kind === 'pull') return { ctx: found.ctx, issue: found.pull.issue };
  throw noNode(id);
}

/** The comment of an id, or NOT_FOUND. */
export function needComment(
  view: ViewContext,
  id: string,
): { readonly ctx: RepoContext; readonly comment: Comment } {
  const found = findNode(view, id);
  if (found?.kind !== 'comment') throw noNode(id);
  return found;
}

/** The label of an id, or NOT_FOUND. */
export function needLabel(
  view: ViewContext,
  id: string,
): { readonly ctx: RepoContext; readonly label: Label } {
  const found = findNode(view, id);
  if (found?.kind !== 'label') throw noNode(id);
  return found;
}

/** The account of an id, or NOT_FOUND. */
export function needAccount(view: ViewContext, id: string): Account {
  const found = findNode(view, id);
  if (found?.kind !== 'account') throw noNode(id);
  return found.account;
}

/** The full name of the ref of an id, or NOT_FOUND. */
export function needRef(view: ViewContext, id: string): { readonly ctx: RepoContext; readonly name: string } {
  const found = findNode(view, id);
  if (found?.kind !== 'ref') throw noNode(id);
  return found;
}
