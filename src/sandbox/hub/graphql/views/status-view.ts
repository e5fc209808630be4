import { allow } from '../../auth/permissions.ts';
import type { CheckRun, CommitStatus } from '../../state/check.ts';
import { pageOf } from '../connection.ts';
import { nodeId } from '../../shapes/urls.ts';
import type { RepoContext } from '../../ops/context.ts';
import { textArg } from '../view.ts';
import type { Args, View } from '../view.ts';
import { accountView } from './account-view.ts';
import { commitView } from './commit-view.ts';

type RollupState = 'ERROR' | 'EXPECTED' | 'FAILURE' | 'PENDING' | 'SUCCESS';

/** The commit statuses of a commit, the latest of each context; null where it has none. */
export function statusView(ctx: RepoContext, oid: string): View | null {
  allow(ctx, 'readStatuses');
  const latest = latestStatuses(ctx, oid);
  if (latest.length === 0) return null;
  const named = (context: string | undefined) => latest.find((status) => status.context === context);
  return {
    __typename: 'Status',
    id: nodeId('S', `${ctx.repo.id}:${oid}`),
    state: worstOf(latest.map(stateOfStatus)),
    contexts: () => latest.map((status) => contextView(ctx, status)),
    context: (args: Args) => {
      const found = named(textArg(args, 'name'));
      return found === undefined ? null : contextView(ctx, found);
    },
    commit: () => commitView(ctx, oid),
  };
}

/** Statuses and check runs of a commit together; null where it has neither. */
export function rollupView(ctx: RepoContext, oid: string): View | null {
  allow(ctx, 'readStatuses');
  allow(ctx, 'readChecks');
  const statuses = latestStatuses(ctx, oid);
  const runs = latestRuns(ctx, oid);
  if (statuses.length + runs.length === 0) return null;
  const contexts = [...statuses, ...runs];
  return {
    __typename: 'StatusCheckRollup',
    id: nodeId('SCR', `${ctx.repo.id}:${oid}`),
    state: worstOf([...statuses.map(stateOfStatus), ...runs.map(stateOfRun)]),
    commit: () => commitView(ctx, oid),
    contexts: (args: Args) => {
      const viewOf = (item: CommitStatus | CheckRun): View =>
        'context' in item ? contextView(ctx, item) : checkRunView(item);
      const keyOf = (item: CommitStatus | CheckRun): string => String(item.id);
      return pageOf({ name: 'contexts', items: contexts, keyOf, viewOf }, args);
    },
  };
}

function latestStatuses(ctx: RepoContext, oid: string): readonly CommitStatus[] {
  const own = ctx.repo.statuses.filter((status) => status.sha === oid);
  return [...new Map(own.map((status) => [status.context, status])).values()];
}

function latestRuns(ctx: RepoContext, oid: string): readonly CheckRun[] {
  const own = ctx.repo.checkRuns.filter((run) => run.headSha === oid);
  return [...new Map(own.map((run) => [run.name, run])).values()];
}

function contextView(ctx: RepoContext, status: CommitStatus): View {
  return {
    __typename: 'StatusContext',
    id: nodeId('SC', status.id),
    context: status.context,
    state: stateOfStatus(status),
    description: status.description,
    targetUrl: status.targetUrl,
    createdAt: status.createdAt,
    creator: () => accountView(ctx, status.creator),
    commit: () => commitView(ctx, status.sha),
  };
}

function checkRunView(run: CheckRun): View {
  return {
    __typename: 'CheckRun',
    id: nodeId('CR', run.id),
    databaseId: run.id,
    name: run.name,
    status: run.status.toUpperCase(),
    conclusion: run.conclusion?.toUpperCase() ?? null,
    startedAt: run.startedAt,
    completedAt: run.completedAt,
    detailsUrl: run.detailsUrl,
    externalId: run.externalId,
    title: run.title,
    summary: run.summary,
    text: run.text,
  };
}

function stateOfStatus(status: CommitStatus): RollupState {
  const states = { error: 'ERROR', failure: 'FAILURE', pending: 'PENDING', success: 'SUCCESS' } as const;
  return states[status.state];
}

function stateOfRun(run: CheckRun): RollupState {
  if (run.status !== 'completed') return 'PENDING';
  return ['success', 'neutral', 'skipped'].includes(run.conclusion ?? '') ? 'SUCCESS' : 'FAILURE';
}

function worstOf(states: readonly RollupState[]): RollupState {
  const order = ['ERROR', 'FAILURE', 'PENDING', 'EXPECTED', 'SUCCESS'] as const;
  return order.find((state) => states.includes(state)) ?? 'SUCCESS';
}
