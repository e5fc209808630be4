import type { JobUpdate, NewRun, RunUpdate } from '../../actions-host.ts';
import { allow } from '../auth/permissions.ts';
import { HubError, notFound } from '../hub-error.ts';
import { showAccount } from '../shapes/account.ts';
import { showRepository } from '../shapes/repository.ts';
import { showRun, showWorkflow } from '../shapes/run.ts';
import { readRef } from '../git/refs.ts';
import type { HubState } from '../state/hub-state.ts';
import { stamp } from '../state/hub-state.ts';
import type { RepositoryState } from '../state/repository.ts';
import type { WorkflowJob, WorkflowRun } from '../state/run.ts';
import type { RepoContext } from './context.ts';
import { registerWorkflow } from './workflows.ts';

/** A run by id; 404 where there is none. */
export function findRun(repo: RepositoryState, id: number): WorkflowRun {
  const run = repo.runs.get(id);
  if (run === undefined) throw notFound();
  return run;
}

/** A run that the runner is about to work on. */
export function addRun(hub: HubState, repo: RepositoryState, input: NewRun): WorkflowRun {
  const workflow = registerWorkflow(hub, repo, input.workflowPath);
  const at = stamp(hub);
  const siblings = [...repo.runs.values()].filter((run) => run.workflow === workflow);
  const run: WorkflowRun = {
    id: hub.nextId(),
    workflow,
    workflowName: input.workflowName,
    displayTitle: input.displayTitle,
    event: input.event,
    actor: hub.accounts.get(input.event.actor.toLowerCase()) ?? hub.actionsBot,
    runNumber: siblings.length + 1,
    attempt: 1,
    status: 'queued',
    conclusion: null,
    createdAt: at,
    updatedAt: at,
    startedAt: at,
  };
  repo.runs.set(run.id, run);
  publishRun({ hub, repo }, run, 'requested');
  return run;
}

/** What the runner says of a run; events follow where its status changes. */
export function reportRun(
  { hub, repo }: { hub: HubState; repo: RepositoryState },
  run: WorkflowRun,
  update: RunUpdate,
): void {
  const changed = run.status !== update.status || run.attempt !== update.attempt;
  if (update.attempt !== run.attempt) run.startedAt = stamp(hub);
  run.attempt = update.attempt;
  run.status = update.status;
  run.conclusion = update.conclusion ?? null;
  run.updatedAt = stamp(hub);
  if (!changed) return;
  if (run.status === 'in_progress') publishRun({ hub, repo }, run, 'in_progress');
  if (run.status === 'completed') publishRun({ hub, repo }, run, 'completed');
}

/** A job of a run as the runner names it. */
export function addJob(hub: HubState, run: WorkflowRun, update: JobUpdate): WorkflowJob {
  return {
    id: hub.nextId(),
    run,
    name: update.name,
    attempt: update.attempt,
    status: update.status,
    conclusion: update.conclusion ?? null,
    createdAt: stamp(hub),
    startedAt: update.startedAt ?? null,
    completedAt: update.completedAt ?? null,
    log: update.log ?? null,
  };
}

/** Asks the runner to cancel; 409 for a run that is over. */
export function cancelRun(ctx: RepoContext, run: WorkflowRun): void {
  allow(ctx, 'writeActions');
  if (run.status === 'completed') throw new HubError(409, 'Cannot cancel a workflow run that is completed.');
  ctx.hub.command({ kind: 'cancel', runId: run.id });
}

/** Asks the runner to run it again; 403 for a run that is not over. */
export function rerunRun(ctx: RepoContext, run: WorkflowRun, failedOnly: boolean): void {
  allow(ctx, 'writeActions');
  if (run.status !== 'completed') {
    throw new HubError(403, 'This workflow run cannot be retried: the workflow run is already running');
  }
  ctx.hub.command({ kind: 'rerun', runId: run.id, failedOnly });
}

// The platform itself sends these, so that they start workflows even where a job token dispatched the run.
function publishRun(ctx: { hub: HubState; repo: RepositoryState }, run: WorkflowRun, action: string): void {
  const { hub, repo } = ctx;
  hub.emit({
    name: 'workflow_run',
    repository: repo.fullName,
    payload: {
      action,
      workflow_run: showRun(ctx, run),
      workflow: showWorkflow(ctx, run.workflow, run.workflowName),
      repository: showRepository(ctx),
      sender: showAccount(hub, run.actor),
    },
    sha: readRef(repo.git.dir, `refs/heads/${repo.defaultBranch}`) ?? '',
    ref: `refs/heads/${repo.defaultBranch}`,
    actor: run.actor.login,
    startsWorkflows: true,
  });
}
