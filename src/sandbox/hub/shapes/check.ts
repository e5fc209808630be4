import type { CheckRun, CommitStatus } from '../state/check.ts';
import { showAccount } from './account.ts';
import { nodeId, repoApi, repoHtml } from './urls.ts';
import type { ShapeContext } from './urls.ts';

/** `status`, with who set it. */
export function showStatus(ctx: ShapeContext, status: CommitStatus) {
  return { ...showSimpleStatus(ctx, status), creator: showAccount(ctx.hub, status.creator) };
}

/** `simple-commit-status`, as within a combined status. */
export function showSimpleStatus(ctx: ShapeContext, status: CommitStatus) {
  const { id, sha, state, context, description, targetUrl, createdAt } = status;
  return {
    url: `${repoApi(ctx)}/statuses/${sha}`,
    avatar_url: `${ctx.hub.url}/avatars/u/${status.creator.id}`,
    id,
    node_id: nodeId('SC', id),
    state,
    description,
    target_url: targetUrl,
    context,
    created_at: createdAt,
    updated_at: createdAt,
  };
}

/** `check-run`. */
export function showCheckRun(ctx: ShapeContext, run: CheckRun & { readonly suite?: number }) {
  const url = `${repoApi(ctx)}/check-runs/${run.id}`;
  // A job of Actions is shown as one.
  const page =
    run.suite === undefined
      ? `${repoHtml(ctx)}/runs/${run.id}`
      : `${repoHtml(ctx)}/actions/runs/${run.suite}/job/${run.id}`;
  return {
    id: run.id,
    head_sha: run.headSha,
    node_id: nodeId('CR', run.id),
    external_id: run.externalId,
    url,
    html_url: page,
    details_url: run.suite === undefined ? run.detailsUrl : page,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: {
      title: run.title,
      summary: run.summary,
      text: run.text,
      annotations_count: 0,
      annotations_url: `${url}/annotations`,
    },
    name: run.name,
    check_suite: { id: run.suite ?? run.id },
    app: null,
    pull_requests: [],
  };
}
