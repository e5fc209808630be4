import type { CommentView, IssueView } from '../../../src/domain/world.ts';
import type { Account, Comment, Thread } from '../state.ts';

/** The adapter reads page after page, up to this. */
const MOST_COMMENTS = 2_000;
const MOST_LABELS = 50;
const MOST_ASSIGNEES = 10;

const views = new WeakMap<Thread, Map<string, IssueView>>();

/** An issue as one account sees it. Records never change, so each is worded once for each viewer. */
export function issueView(thread: Thread, viewer: string): IssueView {
  const known = views.get(thread) ?? new Map<string, IssueView>();
  const view = known.get(viewer) ?? viewOf(thread, viewer);
  if (known.size === 0) views.set(thread, known);
  known.set(viewer, view);
  return view;
}

const viewOf = (thread: Thread, viewer: string): IssueView => ({
  number: thread.number,
  node: thread.node,
  title: thread.title,
  body: thread.body,
  open: thread.open,
  author: loginOf(thread.author),
  ours: thread.author.login === viewer,
  createdAt: thread.createdAt,
  labels: thread.labels.slice(0, MOST_LABELS).map(({ id, name }) => ({ id, name })),
  assignees: thread.assignees.slice(0, MOST_ASSIGNEES).map(({ node, login }) => ({ id: node, name: login })),
  comments: thread.comments.slice(-MOST_COMMENTS).map((comment) => commentView(comment, viewer)),
});

const commentView = ({ id, node, author, body, createdAt }: Comment, viewer: string): CommentView => ({
  id,
  node,
  author: loginOf(author),
  bot: author.isBot,
  ours: author.login === viewer,
  body,
  createdAt,
});

/** GraphQL names a bot without the ending that REST gives it. */
const loginOf = ({ login, isBot }: Account): string => (isBot ? login.replace(/\[bot\]$/, '') : login);
