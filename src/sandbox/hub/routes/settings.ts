import { posix } from 'node:path';
import { allow } from '../auth/permissions.ts';
import { notFound, unprocessable } from '../hub-error.ts';
import type { RepoContext } from '../ops/context.ts';
import { countedReply } from '../server/page.ts';
import { created, noContent, ok } from '../server/reply.ts';
import { param } from '../server/route.ts';
import type { RepoRoute, RouteRequest } from '../server/route.ts';
import { repoApi } from '../shapes/urls.ts';

const ALLOWED = ['all', 'local_only', 'selected'] as const;

/** Actions' settings, names of secrets, variables, and the rules of branches. */
export const settingsRoutes: readonly RepoRoute[] = [
  { at: 'GET /actions/permissions', reads: 'readSettings', answer: (ctx) => ok(showActions(ctx)) },
  { at: 'PUT /actions/permissions', answer: changeActions },
  {
    at: 'GET /actions/permissions/workflow',
    reads: 'readSettings',
    answer: ({ repo }) =>
      ok({
        default_workflow_permissions: repo.settings.defaultWorkflowPermissions,
        can_approve_pull_request_reviews: repo.settings.actionsMayOpenPulls,
      }),
  },
  { at: 'PUT /actions/permissions/workflow', answer: changeWorkflowToken },
  {
    at: 'GET /actions/secrets',
    reads: 'readVariables',
    answer: (ctx, request) =>
      countedReply(request, Object.keys(ctx.repo.secrets), {
        name: 'secrets',
        show: (name) => ({ name, created_at: ctx.repo.createdAt, updated_at: ctx.repo.createdAt }),
      }),
  },
  {
    at: 'GET /actions/variables',
    reads: 'readVariables',
    answer: (ctx, request) =>
      countedReply(request, Object.keys(ctx.repo.variables), {
        name: 'variables',
        show: (name) => showVariable(ctx, name),
      }),
  },
  {
    at: 'GET /actions/variables/{name}',
    reads: 'readVariables',
    answer: (ctx, request) => ok(showVariable(ctx, nameOf(request))),
  },
  {
    at: 'POST /actions/variables',
    answer(ctx, { input }) {
      allow(ctx, 'writeVariables');
      ctx.repo.variables[input.text('name').toUpperCase()] = input.text('value');
      return created({});
    },
  },
  {
    at: 'PATCH /actions/variables/{name}',
    answer(ctx, request) {
      allow(ctx, 'writeVariables');
      ctx.repo.variables[showVariable(ctx, nameOf(request)).name] = request.input.text('value');
      return noContent;
    },
  },
  {
    at: 'DELETE /actions/variables/{name}',
    answer(ctx, request) {
      allow(ctx, 'writeVariables');
      Reflect.deleteProperty(ctx.repo.variables, showVariable(ctx, nameOf(request)).name);
      return noContent;
    },
  },
  {
    at: 'GET /rules/branches/{branch}',
    reads: 'readMetadata',
    answer: (ctx, request) => ok(rulesOf(ctx, param(request, 'branch'))),
  },
];

function changeActions(ctx: RepoContext, { input }: RouteRequest): typeof noContent {
  allow(ctx, 'administer');
  const { settings } = ctx.repo;
  settings.actionsEnabled = input.findFlag('enabled') ?? settings.actionsEnabled;
  const word = input.findText('allowed_actions');
  const allowed = ALLOWED.find((one) => one === word);
  if (word !== undefined && allowed === undefined) throw unprocessable('allowed_actions is not known.');
  settings.allowedActions = allowed ?? settings.allowedActions;
  return noContent;
}

function changeWorkflowToken(ctx: RepoContext, { input }: RouteRequest): typeof noContent {
  allow(ctx, 'administer');
  const { settings } = ctx.repo;
  settings.actionsMayOpenPulls =
    input.findFlag('can_approve_pull_request_reviews') ?? settings.actionsMayOpenPulls;
  const word = input.findText('default_workflow_permissions') ?? settings.defaultWorkflowPermissions;
  settings.defaultWorkflowPermissions = word === 'write' ? 'write' : 'read';
  return noContent;
}

function showActions({ repo, hub }: RepoContext) {
  const { actionsEnabled, allowedActions } = repo.settings;
  if (!actionsEnabled) return { enabled: false };
  const selected = `${repoApi({ repo, hub })}/actions/permissions/selected-actions`;
  return {
    enabled: true,
    allowed_actions: allowedActions,
    ...(allowedActions === 'selected' && { selected_actions_url: selected }),
  };
}

/** The branch need not exist: what would hold for a branch of that name is told. */
function rulesOf({ repo }: RepoContext, branch: string) {
  return repo.settings.rules
    .filter(({ branches }) => posix.matchesGlob(branch, branches))
    .map(({ type, parameters }) => ({
      type,
      ...(parameters && { parameters }),
      ruleset_source_type: 'Repository',
      ruleset_source: repo.fullName,
      ruleset_id: repo.id,
    }));
}

const nameOf = (request: RouteRequest): string => param(request, 'name').toUpperCase();

// Made by the hub's options, at the repository's own time.
function showVariable({ repo }: RepoContext, name: string) {
  const value = repo.variables[name];
  if (value === undefined) throw notFound();
  return { name, value, created_at: repo.createdAt, updated_at: repo.createdAt };
}
