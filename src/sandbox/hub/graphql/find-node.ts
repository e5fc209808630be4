import { roleOf } from '../auth/role-of.ts';
import type { RepoContext } from '../ops/context.ts';
import { parseNodeId } from '../shapes/urls.ts';
import type { Account } from '../state/account.ts';
import type { Comment, Issue, Label } from '../state/issue.ts';
import type { Pull, Review } from '../state/pull.ts';
import { GraphqlRefusal } from './refusal.ts';
import type { ViewContext } from './views/account-view.ts';

/** What a global id names, with the repository that it lies in. */
export type FoundNode =
  | { readonly kind: 'account'; readonly account: Account }
  | { readonly kind: 'repository'; readonly ctx: RepoContext }
  | { readonly kind: 'issue'; readonly ctx: RepoContext; readonly issue: Issue }
  | { readonly kind: 'pull'; readonly ctx: RepoContext; readonly pull: Pull }
  | { readonly kind: 'comment'; readonly ctx: RepoContext; readonly comment: Comment }
  | { readonly kind: 'review'; readonly ctx: RepoContext; readonly review: Review }
  | { readonly kind: 'label'; readonly ctx: RepoContext; readonly label: Label }
  | { readonly kind: 'ref'; readonly ctx: RepoContext; readonly name: string }
  | { readonly kind: 'object'; readonly ctx: RepoContext; readonly oid: string };

/** Finds what an id names; what the caller may not see is not found. */
export function findNode(view: ViewContext, id: string): FoundNode | undefined {
  const parsed = parseNodeId(id);
  if (parsed === undefined) return undefined;
  const { kind, key } = parsed;
  if (kind === 'U' || kind === 'BOT') return findAccount(view, Number(key));
  for (const ctx of visibleRepositories(view)) {
    const found = findInRepository(ctx, kind, key);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The refusal for an id that names nothing, or nothing of the wanted type. */
export function noNode(id: string): GraphqlRefusal {
  return new GraphqlRefusal('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'.`);
}

function findAccount({ hub }: ViewContext, id: number): FoundNode | undefined {
  const account = [...hub.accounts.values(), hub.actionsBot].find((item) => item.id === id);
  return account === undefined ? undefined : { kind: 'account', account };
}

function visibleRepositories({ hub, caller }: ViewContext): readonly RepoContext[] {
  const visible = [...hub.repositories.values()].filter((repo) => roleOf(repo, caller) !== 'none');
  return visible.map((repo) => ({ hub, caller, repo }));
}

function findInRepository(ctx: RepoContext, kind: string, key: string): FoundNode | undefined {
  const [repositoryId, ...rest] = key.split(':');
  const isHere = Number(repositoryId) === ctx.repo.id;
  if (kind === 'R') return isHere ? { kind: 'repository', ctx } : undefined;
  if (kind === 'REF') return isHere ? { kind: 'ref', ctx, name: rest.join(':') } : undefined;
  if (kind === 'GIT') return isHere ? { kind: 'object', ctx, oid: rest.join(':') } : undefined;
  return findInThreads(ctx, kind, Number(key));
}

function findInThreads(ctx: RepoContext, kind: string, id: number): FoundNode | undefined {
  if (kind === 'LA') {
    const label = ctx.repo.labels.find((item) => item.id === id);
    return label === undefined ? undefined : { kind: 'label', ctx, label };
  }
  for (const issue of ctx.repo.issues.values()) {
    const found = findInThread(ctx, issue, { kind, id });
    if (found !== undefined) return found;
  }
  return undefined;
}

function findInThread(
  ctx: RepoContext,
  issue: Issue,
  { kind, id }: { readonly kind: string; readonly id: number },
): FoundNode | undefined {
  const { pull } = issue;
  if (kind === 'I' && pull === undefined && issue.id === id) return { kind: 'issue', ctx, issue };
  if (kind === 'PR' && pull?.id === id) return { kind: 'pull', ctx, pull };
  const comment = kind === 'IC' ? issue.comments.find((item) => item.id === id) : undefined;
  if (comment !== undefined) return { kind: 'comment', ctx, comment };
  const review = kind === 'PRR' ? pull?.reviews.find((item) => item.id === id) : undefined;
  return review === undefined ? undefined : { kind: 'review', ctx, review };
}
