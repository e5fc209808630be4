import { z } from 'zod';
import { Oid } from '../../domain/ids.ts';
import type { CommentView, IssueView, SubIssueView, TargetView, World } from '../../domain/world.ts';

/** What a connection lists, without holes. */
export const nodes = <T extends z.ZodType>(inner: T) =>
  z
    .object({ nodes: z.array(inner.nullable()) })
    .transform((list) => list.nodes.filter((one) => one !== null));

export const Author = z.object({ __typename: z.string(), login: z.string() }).nullable();
export const Named = z.object({ id: z.string(), name: z.string() });
export const Person = z
  .object({ id: z.string(), login: z.string() })
  .transform(({ id, login }) => ({ id, name: login }));

const Comment = z
  .object({
    databaseId: z.number(),
    id: z.string(),
    body: z.string(),
    createdAt: z.string(),
    viewerDidAuthor: z.boolean(),
    author: Author,
  })
  .transform((comment): CommentView => ({
    id: comment.databaseId,
    node: comment.id,
    author: comment.author?.login ?? 'ghost',
    bot: comment.author?.__typename !== 'User',
    ours: comment.viewerDidAuthor,
    body: comment.body,
    createdAt: comment.createdAt,
  }));

const thread = {
  id: z.string(),
  number: z.number(),
  title: z.string(),
  body: z.string(),
  createdAt: z.string(),
  viewerDidAuthor: z.boolean(),
  author: Author,
  labels: nodes(Named).nullable(),
  assignees: nodes(Person),
  comments: nodes(Comment),
};
type Thread = z.infer<z.ZodObject<typeof thread>>;
const issueView = (issue: Thread, open: boolean): IssueView => ({
  number: issue.number,
  node: issue.id,
  title: issue.title,
  body: issue.body,
  open,
  author: issue.author?.login ?? 'ghost',
  ours: issue.viewerDidAuthor,
  createdAt: issue.createdAt,
  labels: issue.labels ?? [],
  assignees: issue.assignees,
  comments: issue.comments,
});

/** An issue with its comments. */
export const Issue = z
  .object({ ...thread, state: z.string() })
  .transform(({ state, ...issue }) => issueView(issue, state === 'OPEN'));
const child = {
  id: z.string(),
  number: z.number(),
  title: z.string(),
  body: z.string(),
  state: z.string(),
  viewerDidAuthor: z.boolean(),
};
const Child = z.object(child);
const SubIssues = z.object({
  number: z.number(),
  subIssues: nodes(z.object({ ...child, subIssues: nodes(Child) })),
});

/** The sub-issues of an issue, each followed by its own. */
function readSubIssues(subject: unknown): readonly SubIssueView[] {
  const { number, subIssues } = SubIssues.parse(subject);
  return subIssues.flatMap(({ subIssues: below, ...one }) => [
    childView(one, number),
    ...below.map((two) => childView(two, one.number)),
  ]);
}

const childView = (
  { id, number, title, body, state, viewerDidAuthor }: z.infer<typeof Child>,
  parent: number,
): SubIssueView => ({ number, parent, node: id, title, body, ours: viewerDidAuthor, open: state === 'OPEN' });

const Tip = z.object({ oid: Oid, tree: z.object({ oid: Oid }) });
/** A branch's name and the commit that it stands on. */
export const Branch = z.object({ name: z.string(), target: Tip });
const Pull = z.object({
  ...thread,
  pullState: z.string(),
  headRefName: z.string(),
  headRepository: z.object({ id: z.string() }).nullable(),
  headRef: z.object({ target: Tip }).nullable(),
  commits: nodes(z.object({ commit: Tip })),
});
const IsPull = z.looseObject({ __typename: z.literal('PullRequest') });

/** What the world is read for: an issue, or a pull request, whose branch then is where the work goes, were it deleted or not. */
export function readSubject(
  subject: unknown,
  repository: { readonly id: string; readonly branch: z.infer<typeof Branch> },
): Pick<World, 'issue' | 'subIssues' | 'target' | 'onPull'> {
  const target = targetOf(repository.branch.name, repository.branch.target);
  if (!IsPull.safeParse(subject).success)
    return { issue: Issue.parse(subject), subIssues: readSubIssues(subject), target, onPull: null };
  const { pullState, headRefName, headRepository, headRef, commits, ...pull } = Pull.parse(subject);
  const open = pullState === 'OPEN';
  const fork = headRepository?.id !== repository.id;
  const tip = fork ? undefined : (headRef?.target ?? commits.at(-1)?.commit);
  return {
    issue: issueView(pull, open),
    subIssues: [],
    target: tip ? targetOf(headRefName, tip) : target,
    onPull: { fork, open, gone: headRef === null },
  };
}

const targetOf = (branch: string, { oid, tree }: z.infer<typeof Tip>): TargetView => ({
  branch,
  head: oid,
  tree: tree.oid,
});
