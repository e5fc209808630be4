import { countCreation } from '../auth/caller.ts';
import { allow } from '../auth/permissions.ts';
import { publish } from '../events/publish.ts';
import { invalid, unprocessable } from '../hub-error.ts';
import { showAccount } from '../shapes/account.ts';
import { stamp } from '../state/hub-state.ts';
import type { CommitStatus } from '../state/check.ts';
import type { RepositoryState } from '../state/repository.ts';
import { actorOf } from './context.ts';
import type { RepoContext } from './context.ts';

export interface NewStatus {
  readonly sha: string;
  readonly state: string;
  readonly context?: string | undefined;
  readonly description?: string | null | undefined;
  readonly targetUrl?: string | null | undefined;
}

const mostPerContext = 1000;

/** Sets a commit status: 422 for a commit that does not exist, and after 1,000 of one SHA and context. */
export function createStatus(ctx: RepoContext, input: NewStatus): CommitStatus {
  allow(ctx, 'writeStatuses');
  const { sha, context = 'default', description = null, targetUrl = null } = input;
  const state = readState(input.state);
  if (ctx.repo.git.objects.read(sha)?.type !== 'commit')
    throw unprocessable(`No commit found for SHA: ${sha}`);
  if (description !== null && [...description].length > 140) {
    const message = 'description is too long (maximum is 140 characters)';
    throw invalid('Status', { field: 'description', code: 'custom', message });
  }
  const known = listStatuses(ctx.repo, sha).filter((item) => item.context === context);
  if (known.length >= mostPerContext)
    throw unprocessable('This SHA and context has reached the maximum number of statuses.');
  const status: CommitStatus = {
    id: ctx.hub.nextId(),
    sha,
    state,
    context,
    description,
    targetUrl,
    creator: actorOf(ctx),
    createdAt: stamp(ctx.hub),
  };
  ctx.repo.statuses.push(status);
  countCreation(ctx.caller, 'status');
  publishStatus(ctx, status);
  return status;
}

/** All statuses of a commit, newest first. */
export function listStatuses(repo: RepositoryState, sha: string): readonly CommitStatus[] {
  return repo.statuses.filter((status) => status.sha === sha).reverse();
}

/** The newest status of each context, and what they come to. */
export function combineStatuses(repo: RepositoryState, sha: string) {
  const newest = new Map<string, CommitStatus>();
  for (const status of listStatuses(repo, sha)) {
    if (!newest.has(status.context)) newest.set(status.context, status);
  }
  const statuses = [...newest.values()];
  return { state: combine(statuses), statuses } as const;
}

function combine(statuses: readonly CommitStatus[]): 'failure' | 'pending' | 'success' {
  if (statuses.some(({ state }) => state === 'failure' || state === 'error')) return 'failure';
  return statuses.length > 0 && statuses.every(({ state }) => state === 'success') ? 'success' : 'pending';
}

function readState(state: string): CommitStatus['state'] {
  if (state === 'error' || state === 'failure' || state === 'pending' || state === 'success') return state;
  throw invalid('Status', {
    field: 'state',
    code: 'inclusion',
    message: 'state is not included in the list',
  });
}

function publishStatus(ctx: RepoContext, status: CommitStatus): void {
  const { id, sha, state, context, description, targetUrl, createdAt } = status;
  const payload = {
    id,
    sha,
    name: ctx.repo.fullName,
    target_url: targetUrl,
    context,
    description,
    state,
    branches: [],
    commit: { sha, author: showAccount(ctx.hub, status.creator) },
    created_at: createdAt,
    updated_at: createdAt,
  };
  publish(ctx, { name: 'status', payload });
}
