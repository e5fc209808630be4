import { z } from 'zod';
import type { RepositoryFacts } from '../../domain/set-up-facts.ts';
import { done, type Answer } from '../../ports/answer.ts';
import type { SetUpReader } from '../../ports/set-up.ts';
import type { Client } from './client.ts';

const Repository = z.looseObject({
  full_name: z.string(),
  fork: z.boolean(),
  archived: z.boolean().default(false),
  has_issues: z.boolean().default(true),
  default_branch: z.string(),
  permissions: z
    .looseObject({ admin: z.boolean(), maintain: z.boolean().default(false), push: z.boolean() })
    .optional(),
});
const Actions = z.looseObject({ enabled: z.boolean(), allowed_actions: z.string().optional() });
const WorkflowToken = z.looseObject({
  default_workflow_permissions: z.string(),
  can_approve_pull_request_reviews: z.boolean(),
});
const Workflows = z.looseObject({
  workflows: z.array(z.looseObject({ path: z.string(), state: z.string() })),
});
const Secrets = z.looseObject({ secrets: z.array(z.looseObject({ name: z.string() })) });
const Variable = z.looseObject({ value: z.string() });
const Rules = z.array(z.looseObject({ type: z.string() }));
const Named = z.array(z.looseObject({ name: z.string() }));
const File = z.looseObject({ content: z.string(), encoding: z.literal('base64') });

/** How a repository is set up, by GitHub's REST API. */
export function createGithubSetUp(client: Client, { isJob }: { readonly isJob: boolean }): SetUpReader {
  const get = <T>(path: string, more: Readonly<Record<string, unknown>>, parse: (body: unknown) => T) =>
    client.rest(`GET /repos/{owner}/{repo}${path}`, more, parse);
  return {
    repository: () => get('', {}, (body) => repositoryOf(body, isJob)),
    actions: () =>
      get('/actions/permissions', {}, (body) => {
        const { enabled, allowed_actions: allowed } = Actions.parse(body);
        return { enabled, allowed: allowed ?? null };
      }),
    workflowToken: () =>
      get('/actions/permissions/workflow', {}, (body) => {
        const token = WorkflowToken.parse(body);
        return {
          usual: token.default_workflow_permissions,
          mayOpenPulls: token.can_approve_pull_request_reviews,
        };
      }),
    workflows: () => get('/actions/workflows', { per_page: 100 }, (body) => Workflows.parse(body).workflows),
    secretNames: () =>
      get('/actions/secrets', { per_page: 100 }, (body) => Secrets.parse(body).secrets.map(nameOf)),
    variable: async (name) =>
      orNothing(await get('/actions/variables/{name}', { name }, (body) => Variable.parse(body).value), null),
    rulesOf: (branch) =>
      get('/rules/branches/{branch}', { branch }, (body) => Rules.parse(body).map(({ type }) => type)),
    canBeAssigned: async (login) =>
      orNothing(await get('/assignees/{assignee}', { assignee: login }, () => true), false),
    labels: (page) => get('/labels', { per_page: 100, page }, (body) => Named.parse(body).map(nameOf)),
    names: async (folder) =>
      orNothing(await get(`/contents/${pathOf(folder)}`, {}, (body) => Named.parse(body).map(nameOf)), []),
    text: async (path) => orNothing(await get(`/contents/${pathOf(path)}`, {}, textOf), null),
  };
}

function repositoryOf(body: unknown, isJob: boolean): RepositoryFacts {
  const repository = Repository.parse(body);
  const {
    full_name: name,
    fork,
    archived,
    has_issues: hasIssues,
    default_branch: defaultBranch,
  } = repository;
  const { admin, maintain, push } = repository.permissions ?? { admin: false, maintain: false, push: false };
  const role = admin ? 'admin' : maintain ? 'maintain' : push ? 'write' : 'read';
  return { name, fork, archived, hasIssues, defaultBranch, role: isJob ? null : role };
}

const textOf = (body: unknown): string => Buffer.from(File.parse(body).content, 'base64').toString('utf8');
const nameOf = ({ name }: { readonly name: string }): string => name;
const pathOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** What is not there is an answer too. */
const orNothing = <T, N>(answer: Answer<T>, nothing: N): Answer<T | N> =>
  answer.kind === 'refused' && answer.code === 'not-found' ? done(nothing) : answer;
