import { unprocessable } from '../hub-error.ts';
import { createCheckRun, findCheckRun, updateCheckRun } from '../ops/checks.ts';
import type { CheckRunInput } from '../ops/checks.ts';
import type { RepoContext } from '../ops/context.ts';
import { jobChecksOf } from '../ops/job-checks.ts';
import { resolveCommit } from '../ops/refs.ts';
import { combineStatuses, createStatus, listStatuses } from '../ops/statuses.ts';
import { countedReply, pageReply } from '../server/page.ts';
import type { Input } from '../server/input.ts';
import { created, ok } from '../server/reply.ts';
import { numberParam, param } from '../server/route.ts';
import type { RepoRoute, RouteRequest } from '../server/route.ts';
import { showCheckRun, showSimpleStatus, showStatus } from '../shapes/check.ts';
import { showSimpleRepository } from '../shapes/repository.ts';
import { repoApi } from '../shapes/urls.ts';

/** Commit statuses and check runs. */
export const checkRoutes: readonly RepoRoute[] = [
  {
    at: 'POST /statuses/{sha}',
    answer(ctx, request) {
      const { input } = request;
      const status = createStatus(ctx, {
        sha: param(request, 'sha'),
        state: input.text('state'),
        context: input.findText('context'),
        description: input.findTextOrNull('description'),
        targetUrl: input.findTextOrNull('target_url'),
      });
      return created(showStatus(ctx, status));
    },
  },
  {
    at: 'GET /commits/{ref}/statuses',
    reads: 'readStatuses',
    answer: (ctx, request) =>
      pageReply(request, listStatuses(ctx.repo, commitOf(ctx, request)), (status) => showStatus(ctx, status)),
  },
  {
    at: 'GET /commits/{ref}/status',
    reads: 'readStatuses',
    answer(ctx, request) {
      const sha = commitOf(ctx, request);
      const { state, statuses } = combineStatuses(ctx.repo, sha);
      return ok({
        state,
        statuses: statuses.map((status) => showSimpleStatus(ctx, status)),
        sha,
        total_count: statuses.length,
        repository: showSimpleRepository(ctx),
        commit_url: `${repoApi(ctx)}/commits/${sha}`,
        url: `${repoApi(ctx)}/commits/${sha}/status`,
      });
    },
  },
  {
    at: 'POST /check-runs',
    answer: (ctx, { input }) =>
      created(showCheckRun(ctx, createCheckRun(ctx, input.text('head_sha'), readCheckRun(input)))),
  },
  {
    at: 'GET /check-runs/{check_run_id}',
    reads: 'readChecks',
    answer: (ctx, request) =>
      ok(showCheckRun(ctx, findCheckRun(ctx.repo, numberParam(request, 'check_run_id')))),
  },
  {
    at: 'PATCH /check-runs/{check_run_id}',
    answer(ctx, request) {
      const run = findCheckRun(ctx.repo, numberParam(request, 'check_run_id'));
      return ok(showCheckRun(ctx, updateCheckRun(ctx, run, readCheckRun(request.input))));
    },
  },
  {
    at: 'GET /commits/{ref}/check-runs',
    reads: 'readChecks',
    answer(ctx, request) {
      const sha = commitOf(ctx, request);
      const name = request.query.get('check_name');
      const all = request.query.get('filter') === 'all';
      const own = ctx.repo.checkRuns.filter((run) => run.headSha === sha);
      const jobs = jobChecksOf(ctx.repo, sha).filter(({ isLatest }) => all || isLatest);
      const runs = [...own, ...jobs].filter((run) => name === null || run.name === name);
      return countedReply(request, runs, { name: 'check_runs', show: (run) => showCheckRun(ctx, run) });
    },
  },
];

function readCheckRun(input: Input): CheckRunInput {
  const output = input.findObject('output');
  return {
    name: input.findText('name'),
    status: input.findText('status'),
    conclusion: input.findText('conclusion'),
    externalId: input.findText('external_id'),
    detailsUrl: input.findText('details_url'),
    title: output?.findText('title'),
    summary: output?.findText('summary'),
    text: output?.findText('text'),
  };
}

function commitOf(ctx: RepoContext, request: RouteRequest): string {
  const name = param(request, 'ref');
  const sha = resolveCommit(ctx.repo, name);
  if (sha === undefined) throw unprocessable(`No commit found for SHA: ${name}`);
  return sha;
}
