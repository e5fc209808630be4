import {
  addLabels,
  createLabel,
  deleteLabel,
  findLabel,
  removeLabel,
  setLabels,
  updateLabel,
} from '../ops/labels.ts';
import type { RepoContext } from '../ops/context.ts';
import { pageReply } from '../server/page.ts';
import { created, noContent, ok } from '../server/reply.ts';
import type { Reply } from '../server/reply.ts';
import { param } from '../server/route.ts';
import type { RepoRoute, RouteRequest } from '../server/route.ts';
import { showLabel } from '../shapes/issue.ts';
import type { Label } from '../state/issue.ts';
import { issueOf } from './issues.ts';

/** The labels of a repository, and those of an issue. */
export const labelRoutes: readonly RepoRoute[] = [
  {
    at: 'GET /labels',
    reads: 'readIssues',
    answer: (ctx, request) => pageReply(request, ctx.repo.labels, (label) => showLabel(ctx, label)),
  },
  {
    at: 'POST /labels',
    answer(ctx, { input }) {
      const [name, color] = [input.text('name'), input.findText('color')];
      const label = createLabel(ctx, { name, color, description: input.findTextOrNull('description') });
      return created(showLabel(ctx, label));
    },
  },
  {
    at: 'GET /labels/{name}',
    reads: 'readIssues',
    answer: (ctx, request) => ok(showLabel(ctx, labelOf(ctx, request))),
  },
  {
    at: 'PATCH /labels/{name}',
    answer(ctx, request) {
      const { input } = request;
      const name = input.findText('new_name');
      const color = input.findText('color');
      const description = input.findTextOrNull('description');
      const edit = { ...(name === undefined ? {} : { name }), color, description };
      return ok(showLabel(ctx, updateLabel(ctx, labelOf(ctx, request), edit)));
    },
  },
  {
    at: 'DELETE /labels/{name}',
    answer(ctx, request) {
      deleteLabel(ctx, labelOf(ctx, request));
      return noContent;
    },
  },
  {
    at: 'GET /issues/{issue_number}/labels',
    reads: 'readIssues',
    answer: (ctx, request) =>
      pageReply(request, issueOf(ctx, request).labels, (label) => showLabel(ctx, label)),
  },
  {
    at: 'POST /issues/{issue_number}/labels',
    answer: (ctx, request) => show(ctx, addLabels(ctx, issueOf(ctx, request), readNames(request)).labels),
  },
  {
    at: 'PUT /issues/{issue_number}/labels',
    answer: (ctx, request) => show(ctx, setLabels(ctx, issueOf(ctx, request), readNames(request)).labels),
  },
  {
    at: 'DELETE /issues/{issue_number}/labels',
    answer(ctx, request) {
      setLabels(ctx, issueOf(ctx, request), []);
      return noContent;
    },
  },
  {
    at: 'DELETE /issues/{issue_number}/labels/{name}',
    answer: (ctx, request) =>
      show(ctx, removeLabel(ctx, issueOf(ctx, request), param(request, 'name')).labels),
  },
];

function labelOf(ctx: RepoContext, request: RouteRequest): Label {
  return findLabel(ctx.repo, param(request, 'name'));
}

function readNames(request: RouteRequest): readonly string[] {
  return request.input.findTexts('labels') ?? [];
}

function show(ctx: RepoContext, labels: readonly Label[]): Reply {
  return ok(labels.map((label) => showLabel(ctx, label)));
}
