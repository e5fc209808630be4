import type { WorldQuery } from '../../ports/forge.ts';

const LABELS = 'labels(first: 50) { nodes { id name } }';
/** What is read of a comment. */
export const COMMENT = 'databaseId id body createdAt viewerDidAuthor author { __typename login }';
const THREAD = `id number title body createdAt viewerDidAuthor author { __typename login }
  ${LABELS} assignees(first: 10) { nodes { id login } } comments(last: 60) {
    nodes { ${COMMENT} } pageInfo { hasPreviousPage startCursor } }`;
const ISSUE = `state ${THREAD}`;
/** A request may be made on a pull request: its branch is where the work goes. Its state is of another type, so it is named otherwise. */
const PULL = `pullState: state ${THREAD} headRefName headRepository { id }
  headRef { target { oid ... on Commit { tree { oid } } } }
  commits(last: 1) { nodes { commit { oid tree { oid } } } }`;

/** An issue has at most 100 of them, so that both levels are whole: tasks stand below the request, or below an epic that does. */
const CHILD = 'id number title body state viewerDidAuthor';

/** Whether an opinion is that of somebody who may push is GitHub's own answer. */
const OPINIONS = `latestOpinionatedReviews(first: 20, writersOnly: true) {
        nodes { state viewerDidAuthor author { __typename login } commit { oid } } }`;

/** The one query that shows everything about a request at one moment: journal, branches, issues, pull requests, labels. */
export function worldQuery(query: WorldQuery): string {
  const focus = query.focus.map((number) => `focus${number}: issue(number: ${number}) { ${ISSUE} }`);
  const pulls = query.heads.map(
    (
      _,
      index,
    ) => `pulls${index}: pullRequests(headRefName: $head${index}, first: 20, states: [OPEN, MERGED, CLOSED]) {
      nodes { number id isCrossRepository headRefName baseRefName headRefOid body state merged ${query.opinions === true ? OPINIONS : ''} } }`,
  );
  const commits = query.commits.map(
    (_, index) =>
      `commit${index}: object(oid: $commit${index}) { ... on Commit { oid message tree { oid } } }`,
  );
  const folders = query.folders.map(
    (_, index) => `folder${index}: object(expression: $folder${index}) {
      ... on Tree { entries { name mode type oid } } }`,
  );
  const texts = query.texts.map(
    (_, index) => `text${index}: object(expression: $text${index}) { ... on Blob { text isTruncated } }`,
  );
  const heads = [
    ...query.heads.map((_, index) => `, $head${index}: String!`),
    ...query.commits.map((_, index) => `, $commit${index}: GitObjectID!`),
    ...query.folders.map((_, index) => `, $folder${index}: String!`),
    ...query.texts.map((_, index) => `, $text${index}: String!`),
  ].join('');
  return `query ForemanWorld($owner: String!, $repo: String!, $issue: Int!, $prefix: String!, $journal: String!,
    $segments: String!, $claimer: String!, $claims: Boolean!${heads}) {
    repository(owner: $owner, name: $repo) {
      id
      defaultBranchRef { name target { oid ... on Commit { tree { oid } } } }
      journal: ref(qualifiedName: $journal) { target { oid } }
      segments: object(expression: $segments) { ... on Tree { entries { name object {
        ... on Blob { text isTruncated } } } } }
      refs(refPrefix: $prefix, first: 100) { nodes { name target { oid ... on Commit { message tree { oid } } } }
        pageInfo { hasNextPage endCursor } }
      issue: issueOrPullRequest(number: $issue) { __typename
        ... on Issue { ${ISSUE} subIssues(first: 100) { nodes { ${CHILD}
          subIssues(first: 100) { nodes { ${CHILD} } } } } }
        ... on PullRequest { ${PULL} } }
      ${focus.join('\n')}
      ${[...pulls, ...commits, ...folders, ...texts].join('\n')}
      labels(first: 100) { nodes { id name } pageInfo { hasNextPage endCursor } }
    }
    user(login: $claimer) @include(if: $claims) { id login }
  }`;
}

/** The query's variables. */
export function worldVariables(
  place: { readonly owner: string; readonly repo: string },
  query: WorldQuery,
): Readonly<Record<string, unknown>> {
  const journal = `refs/heads/${query.prefix}journal`;
  return {
    owner: place.owner,
    repo: place.repo,
    issue: query.issue,
    prefix: `refs/heads/${query.prefix}`,
    journal,
    segments: `${journal}:journal`,
    claimer: query.claimer ?? '',
    claims: query.claimer !== null,
    ...Object.fromEntries(query.heads.map((head, index) => [`head${index}`, head])),
    ...Object.fromEntries(query.commits.map((commit, index) => [`commit${index}`, commit])),
    ...Object.fromEntries(
      query.folders.map(({ at, folder }, index) => [`folder${index}`, `${at}:${folder}`]),
    ),
    ...Object.fromEntries(query.texts.map(({ at, path }, index) => [`text${index}`, `${at}:${path}`])),
  };
}
