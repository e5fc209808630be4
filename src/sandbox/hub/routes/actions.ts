import { notFound } from '../hub-error.ts';
import type { RepoContext } from '../ops/context.ts';
import { linkToLog } from '../ops/job-logs.ts';
import { cancelRun, findRun, rerunRun } from '../ops/runs.ts';
import { findWorkflow } from '../ops/workflows.ts';
import { countedReply } from '../server/page.ts';
import { ok } from '../server/reply.ts';
import type { Reply } from '../server/reply.ts';
import { numberParam, param } from '../server/route.ts';
import type { RepoRoute, RouteRequest } from '../server/route.ts';
import { showJob, showRun } from '../shapes/run.ts';
import { headShaOf } from '../state/run.ts';
import type { WorkflowJob, WorkflowRun } from '../state/run.ts';

/** Workflow runs and their jobs. */
export const actionsRoutes: readonly RepoRoute[] = [
  {
    at: 'GET /actions/runs',
    reads: 'readActions',
    answer: (ctx, request) => answerRuns(ctx, request, [...ctx.repo.runs.values()]),
  },
  {
    at: 'GET /actions/workflows/{workflow_id}/runs',
    reads: 'readActions',
    answer(ctx, request) {
      const workflow = findWorkflow(ctx.hub, ctx.repo, param(request, 'workflow_id'));
      const runs = [...ctx.repo.runs.values()].filter((run) => run.workflow === workflow);
      return answerRuns(ctx, request, runs);
    },
  },
  {
    at: 'GET /actions/runs/{run_id}',
    reads: 'readActions',
    answer: (ctx, request) => ok(showRun(ctx, runOf(ctx, request))),
  },
  {
    at: 'GET /actions/runs/{run_id}/jobs',
    reads: 'readActions',
    answer(ctx, request) {
      const run = runOf(ctx, request);
      const all = request.query.get('filter') === 'all';
      return answerJobs(ctx, request, (job) => job.run === run && (all || job.attempt === run.attempt));
    },
  },
  {
    at: 'GET /actions/runs/{run_id}/attempts/{attempt_number}/jobs',
    reads: 'readActions',
    answer(ctx, request) {
      const run = runOf(ctx, request);
      const attempt = numberParam(request, 'attempt_number');
      return answerJobs(ctx, request, (job) => job.run === run && job.attempt === attempt);
    },
  },
  {
    at: 'GET /actions/jobs/{job_id}',
    reads: 'readActions',
    answer(ctx, request) {
      const job = ctx.repo.jobs.get(numberParam(request, 'job_id'));
      if (job === undefined) throw notFound();
      return ok(showJob(ctx, job));
    },
  },
  {
    at: 'GET /actions/jobs/{job_id}/logs',
    reads: 'readLogs',
    answer(ctx, request) {
      const job = ctx.repo.jobs.get(numberParam(request, 'job_id'));
      if (job === undefined) throw notFound();
      return { status: 302, headers: { location: linkToLog(ctx.hub, job) } };
    },
  },
  {
    at: 'POST /actions/runs/{run_id}/cancel',
    answer(ctx, request) {
      cancelRun(ctx, runOf(ctx, request));
      return { status: 202, body: {} };
    },
  },
  rerunRoute('rerun', false),
  rerunRoute('rerun-failed-jobs', true),
];

function rerunRoute(word: string, failedOnly: boolean): RepoRoute {
  return {
    at: `POST /actions/runs/{run_id}/${word}`,
    answer(ctx, request) {
      rerunRun(ctx, runOf(ctx, request), failedOnly);
      return { status: 201, body: {} };
    },
  };
}

function runOf(ctx: RepoContext, request: RouteRequest): WorkflowRun {
  return findRun(ctx.repo, numberParam(request, 'run_id'));
}

function answerRuns(ctx: RepoContext, request: RouteRequest, runs: readonly WorkflowRun[]): Reply {
  const { query } = request;
  const is = (name: string, ...values: (string | null)[]): boolean => {
    const wanted = query.get(name);
    return wanted === null || values.includes(wanted);
  };
  const wanted = runs
    .filter(
      (run) =>
        is('status', run.status, run.conclusion) &&
        is('event', run.event.name) &&
        is('actor', run.actor.login) &&
        is('head_sha', headShaOf(run.event)) &&
        is('branch', run.event.ref.replace('refs/heads/', '')),
    )
    .sort((a, b) => b.id - a.id);
  return countedReply(request, wanted, { name: 'workflow_runs', show: (run) => showRun(ctx, run) });
}

function answerJobs(ctx: RepoContext, request: RouteRequest, wanted: (job: WorkflowJob) => boolean): Reply {
  const jobs = [...ctx.repo.jobs.values()].filter(wanted);
  return countedReply(request, jobs, { name: 'jobs', show: (job) => showJob(ctx, job) });
}
