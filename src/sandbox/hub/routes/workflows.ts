import { readRef } from '../git/refs.ts';
import type { RepoContext } from '../ops/context.ts';
import { dispatchRepository, dispatchWorkflow } from '../ops/dispatches.ts';
import { findWorkflow, listWorkflows, readWorkflowFile } from '../ops/workflows.ts';
import { countedReply } from '../server/page.ts';
import { noContent, ok } from '../server/reply.ts';
import { param } from '../server/route.ts';
import type { RepoRoute } from '../server/route.ts';
import { showWorkflow } from '../shapes/run.ts';
import { repoApi, repoHtml } from '../shapes/urls.ts';
import type { Workflow } from '../state/run.ts';

/** Workflow files, and both kinds of dispatch. */
export const workflowRoutes: readonly RepoRoute[] = [
  {
    at: 'GET /actions/workflows',
    reads: 'readActions',
    answer: (ctx, request) =>
      countedReply(request, listWorkflows(ctx.hub, ctx.repo), {
        name: 'workflows',
        show: (workflow) => show(ctx, workflow),
      }),
  },
  {
    at: 'GET /actions/workflows/{workflow_id}',
    reads: 'readActions',
    answer: (ctx, request) => ok(show(ctx, findWorkflow(ctx.hub, ctx.repo, param(request, 'workflow_id')))),
  },
  {
    at: 'POST /actions/workflows/{workflow_id}/dispatches',
    async answer(ctx, request) {
      const { input, apiVersion } = request;
      const workflow = findWorkflow(ctx.hub, ctx.repo, param(request, 'workflow_id'));
      const inputs = input.findRecord('inputs') ?? {};
      const wantsRun = input.findFlag('return_run_details') === true || apiVersion === '2026-03-10';
      const run = await dispatchWorkflow(ctx, { workflow, ref: input.text('ref'), inputs, wantsRun });
      if (run === undefined) return noContent;
      return ok({
        workflow_run_id: run.id,
        run_url: `${repoApi(ctx)}/actions/runs/${run.id}`,
        html_url: `${repoHtml(ctx)}/actions/runs/${run.id}`,
      });
    },
  },
  {
    at: 'POST /dispatches',
    answer(ctx, { input }) {
      dispatchRepository(ctx, input.text('event_type'), input.findRecord('client_payload') ?? {});
      return noContent;
    },
  },
];

function show(ctx: RepoContext, workflow: Workflow) {
  const head = readRef(ctx.repo.git.dir, `refs/heads/${ctx.repo.defaultBranch}`) ?? '';
  const file = readWorkflowFile(ctx.repo, head, workflow.path);
  return showWorkflow(ctx, workflow, file?.name ?? workflow.path);
}
