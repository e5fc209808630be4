import { z } from 'zod';
import { done } from '../../ports/answer.ts';
import type { ListedComment, Watch } from '../../ports/watch.ts';
import type { Client } from './client.ts';
import { refusedBy } from './graphql-failure.ts';
import { isInsider, RECENT_COMMENTS_ROUTE } from './greeting-routes.ts';
import { recentReviews } from './recent-reviews.ts';

const PAGE = 100;
const PREFIX = 'refs/heads/foreman/';
const JOURNALS = `query ForemanJournals($owner: String!, $repo: String!, $prefix: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    refs(refPrefix: $prefix, query: "journal", first: ${PAGE}, after: $after) {
      nodes { name target { ... on Commit { message committedDate } } }
      pageInfo { hasNextPage endCursor } } } }`;

const Refs = z.object({
  repository: z.object({
    refs: z.object({
      nodes: z.array(
        z.object({
          name: z.string(),
          target: z.object({ message: z.string().optional(), committedDate: z.string().optional() }),
        }),
      ),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  }),
});
const Comment = z.looseObject({
  id: z.number(),
  body: z.string().nullish(),
  issue_url: z.string(),
  created_at: z.string(),
  updated_at: z.string(),
  user: z.looseObject({ login: z.string(), type: z.string() }).nullable(),
  author_association: z.string().optional(),
  reactions: z.looseObject({ eyes: z.number(), confused: z.number() }).optional(),
});
const Issue = z.looseObject({
  number: z.number(),
  title: z.string(),
  body: z.string().nullish(),
  state: z.string(),
  labels: z.array(z.union([z.string(), z.looseObject({ name: z.string().nullish() })])),
  pull_request: z.unknown().optional(),
});

const DISPATCH = 'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches';

interface Place {
  readonly workflow: string;
  readonly defaultBranch: string;
}

/** Looking over a repository by GitHub's API; `workflow` is the file that is dispatched on the default branch. */
export const createGithubWatch = (client: Client, { workflow, defaultBranch }: Place): Watch =>
  watchFor(client, { workflow_id: workflow, ref: defaultBranch });

const watchFor = (client: Client, to: { readonly workflow_id: string; readonly ref: string }): Watch => ({
  journals: (after) => journals(client, after),
  commentsSince: (since, page) =>
    client.rest(
      RECENT_COMMENTS_ROUTE,
      { since, sort: 'created', direction: 'desc', per_page: PAGE, page },
      (body) => z.array(Comment).parse(body).map(listed),
    ),
  listedComment: (id) =>
    client.rest('GET /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: id }, (body) =>
      listed(Comment.parse(body)),
    ),
  listedIssue: (number) =>
    client.rest('GET /repos/{owner}/{repo}/issues/{issue_number}', { issue_number: number }, (body) => {
      const issue = Issue.parse(body);
      return {
        number,
        title: issue.title,
        body: issue.body ?? '',
        open: issue.state === 'open',
        onPull: issue.pull_request !== undefined && issue.pull_request !== null,
        labels: issue.labels.map((label) => (typeof label === 'string' ? label : (label.name ?? ''))),
      };
    }),
  hadPull: (branch) =>
    client.rest(
      'GET /repos/{owner}/{repo}/pulls',
      { head: `${client.owner}:${branch}`, state: 'all', per_page: 1 },
      (body) => z.array(z.unknown()).parse(body).length > 0,
    ),
  hear: (comment, why) =>
    client.rest(DISPATCH, { ...to, inputs: { comment: String(comment), why } }, () => null),
  recentReviews: () => recentReviews(client),
  passOn: ({ pull, kind, id }, why) =>
    client.rest(DISPATCH, { ...to, inputs: { review: `${pull}/${kind}/${id}`, why } }, () => null),
});

async function journals(client: Client, after: string | null): ReturnType<Watch['journals']> {
  const variables = { owner: client.owner, repo: client.repo, prefix: PREFIX, after };
  const reply = await client.graphql(JOURNALS, variables);
  if (reply.kind !== 'done') return reply;
  const [error] = reply.value.errors;
  if (error) return refusedBy(error);
  const { nodes, pageInfo } = Refs.parse(reply.value.data).repository.refs;
  const tips = nodes.map(({ name, target }) => ({
    branch: `foreman/${name}`,
    // Its `messageHeadline` is shortened, and an append may list more than that.
    headline: target.message?.split('\n')[0] ?? '',
    at: target.committedDate ?? '',
  }));
  return done({ tips, next: pageInfo.hasNextPage ? pageInfo.endCursor : null });
}

/** An account that was deleted is nobody, and nobody is obeyed. */
const listed = (comment: z.infer<typeof Comment>): ListedComment => ({
  id: comment.id,
  issue: Number(comment.issue_url.split('/').at(-1)),
  author: comment.user?.login ?? 'ghost',
  authorType: comment.user?.type ?? 'Bot',
  body: comment.body ?? '',
  createdAt: comment.created_at,
  edited: comment.updated_at !== comment.created_at,
  eyes: comment.reactions?.eyes ?? 0,
  confused: comment.reactions?.confused ?? 0,
  insider: isInsider(comment.author_association),
});
