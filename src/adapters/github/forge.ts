import { z } from 'zod';
import { done } from '../../ports/answer.ts';
import type { Answer } from '../../ports/answer.ts';
import type { Forge, WorldQuery } from '../../ports/forge.ts';
import type { World } from '../../domain/world.ts';
import { changeDocument } from './change-document.ts';
import type { Client, GraphqlError } from './client.ts';
import { COMMENT_REACTION_ROUTE, readStanding, STANDING_ROUTE } from './greeting-routes.ts';
import { refusedBy } from './graphql-failure.ts';
import { readChanges } from './read-changes.ts';
import { readWorld } from './read-world.ts';
import { createGithubRuns } from './runs.ts';
import { createGithubWatch } from './watch.ts';
import { morePages, pagesQuery, withPages } from './world-pages.ts';
import { worldQuery, worldVariables } from './world-query.ts';

export interface ForgeOptions {
  /** Node id of the repository, for mutations; numeric events carry it as `repository.node_id`. */
  readonly repositoryNode: string;
  readonly defaultBranch: string;
  /** File name of the workflow that `wake` dispatches. */
  readonly workflow: string;
}

const OwnIssues = z.array(
  z.looseObject({
    number: z.number(),
    node_id: z.string(),
    body: z.string().nullable(),
    pull_request: z.unknown().optional(),
  }),
);
const CommentBody = z.looseObject({
  body: z.string(),
  user: z.looseObject({ login: z.string() }).nullable(),
});

/** Of one parent issue (docs: adding sub-issues). */
const MOST_SUB_ISSUES = 100;

/** The issue side of GitHub. */
export function createGithubForge(client: Client, options: ForgeOptions): Forge {
  return {
    subIssues: { most: MOST_SUB_ISSUES },
    ...createGithubRuns(client),
    ...createGithubWatch(client, options),
    standing: (login) => client.rest(STANDING_ROUTE, { username: login }, readStanding),
    react: (subject, content) => {
      const nothing = () => null;
      if ('comment' in subject) {
        return client.rest(COMMENT_REACTION_ROUTE, { comment_id: subject.comment, content }, nothing);
      }
      const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/reactions';
      return client.rest(route, { issue_number: subject.issue, content }, nothing);
    },
    look: (query) => look(client, query),
    change: async (changes) => {
      const { query, variables } = changeDocument(changes, {
        node: options.repositoryNode,
        nameWithOwner: `${client.owner}/${client.repo}`,
      });
      const reply = await client.graphql(query, variables);
      return reply.kind === 'done' ? readChanges(changes, reply.value) : changes.map(() => reply);
    },
    ownIssuesSince: (since, page) =>
      client.rest(
        'GET /repos/{owner}/{repo}/issues',
        { state: 'all', since, sort: 'created', direction: 'desc', per_page: 100, page },
        (body) =>
          OwnIssues.parse(body)
            .filter((issue) => issue.pull_request === undefined)
            .map((issue) => ({
              number: issue.number,
              node: issue.node_id,
              body: issue.body ?? '',
            })),
      ),
    comment: (id) =>
      client.rest('GET /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: id }, (body) => {
        const comment = CommentBody.parse(body);
        return { body: comment.body, author: comment.user?.login ?? 'ghost' };
      }),
    wake: (request, why) =>
      client.rest(
        'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches',
        { workflow_id: options.workflow, ref: options.defaultBranch, inputs: { request, why } },
        () => null,
      ),
  };
}

async function look(client: Client, query: WorldQuery): Promise<Answer<World>> {
  const reply = await client.graphql(worldQuery(query), worldVariables(client, query));
  if (reply.kind !== 'done') return reply;
  const fatal = reply.value.errors.find((error) => error.path[0] !== 'user' && !isMissingTask(error));
  return fatal ? refusedBy(fatal) : lookOn(client, query, reply.value.data);
}

/** Enough for 2,000 comments on an issue; what is older than that is not read. */
const MOST_PAGES = 20;

/** Reads the lists that decide to their ends: an answer of ours beyond the first page must not look missing. */
async function lookOn(client: Client, query: WorldQuery, first: unknown): Promise<Answer<World>> {
  let data = first;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const more = morePages(data);
    if (more.length === 0) break;
    const cursors = Object.fromEntries(more.map(({ cursor }, index) => [`cursor${index}`, cursor]));
    const { owner, repo } = client;
    const reply = await client.graphql(pagesQuery(query, more), { owner, repo, ...cursors });
    if (reply.kind !== 'done') return reply;
    const [error] = reply.value.errors;
    if (error) return refusedBy(error);
    data = withPages(data, reply.value.data);
  }
  return done(readWorld(query, data));
}

/** A task's issue that is gone leaves a hole in the picture; without the request's own there is none. */
const isMissingTask = ({ type, path }: GraphqlError): boolean =>
  type === 'NOT_FOUND' && path.length === 2 && String(path[1]).startsWith('focus');
