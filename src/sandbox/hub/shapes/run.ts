import { readCommit } from '../git/commit-object.ts';
import type { Workflow, WorkflowJob, WorkflowRun } from '../state/run.ts';
import { headShaOf } from '../state/run.ts';
import { showAccount } from './account.ts';
import { showSimpleRepository } from './repository.ts';
import { nodeId, repoApi, repoHtml } from './urls.ts';
import type { ShapeContext } from './urls.ts';

/** `workflow`. */
export function showWorkflow(ctx: ShapeContext, workflow: Workflow, name: string) {
  const { id, path, createdAt } = workflow;
  return {
    id,
    node_id: nodeId('W', id),
    name,
    path,
    state: 'active',
    created_at: createdAt,
    updated_at: createdAt,
    url: `${repoApi(ctx)}/actions/workflows/${id}`,
    html_url: `${repoHtml(ctx)}/blob/${ctx.repo.defaultBranch}/${path}`,
    badge_url: `${repoHtml(ctx)}/workflows/${encodeURIComponent(name)}/badge.svg`,
  };
}

/** `workflow-run`. */
export function showRun(ctx: ShapeContext, run: WorkflowRun) {
  const { event } = run;
  const repository = showSimpleRepository(ctx);
  return {
    id: run.id,
    name: run.workflowName,
    node_id: nodeId('WFR', run.id),
    head_branch: event.ref.replace(/^refs\/(heads|tags)\//, ''),
    head_sha: headShaOf(event),
    path: run.workflow.path,
    display_title: run.displayTitle,
    run_number: run.runNumber,
    run_attempt: run.attempt,
    event: event.name,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: run.workflow.id,
    check_suite_id: run.id,
    check_suite_node_id: nodeId('CS', run.id),
    pull_requests: [],
    created_at: run.createdAt,
    updated_at: run.updatedAt,
    run_started_at: run.startedAt,
    actor: showAccount(ctx.hub, run.actor),
    triggering_actor: showAccount(ctx.hub, run.actor),
    referenced_workflows: [],
    head_commit: showHeadCommit(ctx, event.sha),
    repository,
    head_repository: repository,
    ...linksOf(ctx, run),
  };
}

/** `job`. */
export function showJob(ctx: ShapeContext, job: WorkflowJob) {
  const { run } = job;
  return {
    id: job.id,
    run_id: run.id,
    run_url: `${repoApi(ctx)}/actions/runs/${run.id}`,
    run_attempt: job.attempt,
    node_id: nodeId('CR', job.id),
    head_sha: headShaOf(run.event),
    head_branch: run.event.ref.replace(/^refs\/(heads|tags)\//, ''),
    url: `${repoApi(ctx)}/actions/jobs/${job.id}`,
    html_url: `${repoHtml(ctx)}/actions/runs/${run.id}/job/${job.id}`,
    status: job.status,
    conclusion: job.conclusion,
    created_at: job.createdAt,
    started_at: job.startedAt ?? job.createdAt,
    completed_at: job.completedAt,
    name: job.name,
    steps: [],
    check_run_url: `${repoApi(ctx)}/check-runs/${job.id}`,
    labels: ['ubuntu-latest'],
    runner_id: null,
    runner_name: null,
    runner_group_id: null,
    runner_group_name: null,
    workflow_name: run.workflowName,
  };
}

function linksOf(ctx: ShapeContext, run: WorkflowRun) {
  const url = `${repoApi(ctx)}/actions/runs/${run.id}`;
  return {
    url,
    html_url: `${repoHtml(ctx)}/actions/runs/${run.id}`,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${repoApi(ctx)}/check-suites/${run.id}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: run.attempt > 1 ? `${url}/attempts/${run.attempt - 1}` : null,
    workflow_url: `${repoApi(ctx)}/actions/workflows/${run.workflow.id}`,
  };
}

function showHeadCommit({ repo }: ShapeContext, sha: string) {
  const commit = readCommit(repo.git.objects, sha);
  if (commit === undefined) return null;
  const { author, committer } = commit;
  return {
    id: sha,
    tree_id: commit.tree,
    message: commit.message,
    timestamp: committer.date,
    author: { name: author.name, email: author.email },
    committer: { name: committer.name, email: committer.email },
  };
}
