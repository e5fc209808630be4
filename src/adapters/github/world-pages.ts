import { z } from 'zod';
import type { WorldQuery } from '../../ports/forge.ts';
import { COMMENT } from './world-query.ts';

/** A list of the world query that goes on beyond its first page. */
export interface MorePages {
  /** Where it stands in the answer: `refs`, `labels`, or an issue's alias whose comments go on backwards. */
  readonly key: string;
  readonly cursor: string;
}

const Page = z.looseObject({
  nodes: z.array(z.unknown()),
  pageInfo: z.object({
    hasNextPage: z.boolean().optional(),
    endCursor: z.string().nullish(),
    hasPreviousPage: z.boolean().optional(),
    startCursor: z.string().nullish(),
  }),
});
type Page = z.infer<typeof Page>;
const Issue = z.looseObject({ comments: Page });
const Repository = z.record(z.string(), z.unknown());
const Data = z.looseObject({ repository: Repository });

/** What is still to be read of an answer: only what decides is read to its end, branches, labels and comments. */
export function morePages(data: unknown): readonly MorePages[] {
  return Object.entries(Data.parse(data).repository).flatMap(([key, value]) => {
    if (key === 'refs' || key === 'labels') return after(key, Page.safeParse(value).data);
    const issue = Issue.safeParse(value).data;
    return issue ? before(key, issue.comments) : [];
  });
}

const after = (key: string, page: Page | undefined): readonly MorePages[] =>
  page?.pageInfo.hasNextPage && page.pageInfo.endCursor ? [{ key, cursor: page.pageInfo.endCursor }] : [];

const before = (key: string, { pageInfo }: Page): readonly MorePages[] =>
  pageInfo.hasPreviousPage && pageInfo.startCursor ? [{ key, cursor: pageInfo.startCursor }] : [];

/** One query for the next page of each. */
export function pagesQuery(query: WorldQuery, pages: readonly MorePages[]): string {
  const names = pages.map((_, index) => `$cursor${index}: String!`).join(', ');
  const fields = pages.map(({ key }, index) => fieldOf(query, key, `$cursor${index}`));
  return `query ForemanPages($owner: String!, $repo: String!, ${names}) {
    repository(owner: $owner, name: $repo) { ${fields.join('\n')} } }`;
}

function fieldOf(query: WorldQuery, key: string, cursor: string): string {
  if (key === 'refs')
    return `refs(refPrefix: "refs/heads/${query.prefix}", first: 100, after: ${cursor}) {
      nodes { name target { oid ... on Commit { message tree { oid } } } } pageInfo { hasNextPage endCursor } }`;
  if (key === 'labels')
    return `labels(first: 100, after: ${cursor}) { nodes { id name } pageInfo { hasNextPage endCursor } }`;
  const comments = `comments(last: 100, before: ${cursor}) {
    nodes { ${COMMENT} } pageInfo { hasPreviousPage startCursor } }`;
  if (key !== 'issue') return `${key}: issue(number: ${key.slice('focus'.length)}) { ${comments} }`;
  return `issue: issueOrPullRequest(number: ${query.issue}) {
    ... on Issue { ${comments} } ... on PullRequest { ${comments} } }`;
}

/** The first answer with what the next pages added; comments go before those that were read already. */
export function withPages(data: unknown, pages: unknown): unknown {
  const first = Data.parse(data);
  const added = Object.entries(Data.parse(pages).repository).map(([key, value]) => {
    const known = first.repository[key];
    if (key === 'refs' || key === 'labels') return [key, joined(Page.parse(known), Page.parse(value))];
    const issue = Issue.parse(known);
    const more = Issue.parse(value).comments;
    return [key, { ...issue, comments: { ...more, nodes: [...more.nodes, ...issue.comments.nodes] } }];
  });
  return { ...first, repository: { ...first.repository, ...Object.fromEntries(added) } };
}

const joined = (known: Page, more: Page): Page => ({ ...more, nodes: [...known.nodes, ...more.nodes] });
