import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import { readFields } from './fields.ts';
import type { Fields } from './fields.ts';

/** A comment on an issue, as the event carried it: later edits change nothing. */
export interface CommentEvent {
  readonly issue: number;
  readonly issueTitle: string;
  readonly issueBody: string;
  readonly issueOpen: boolean;
  readonly onPull: boolean;
  readonly labels: readonly string[];
  readonly comment: number;
  readonly body: string;
  /** When it was written, by the server. */
  readonly createdAt: string;
  readonly author: string;
  /** Only `User` may command; apps and bots never do. */
  readonly authorType: string;
  readonly fork: boolean;
  /** The issue's or pull request's node, where the event told it. */
  readonly issueNode?: string;
}

/** Reads the payload of `issue_comment`; anything else is an error that names the place. */
export function readCommentEvent(payload: unknown): Result<CommentEvent, string> {
  const fields = readFields(payload);
  const action = fields.text('action');
  const event = commentIn(fields);
  const [wrong] = fields.wrong;
  if (wrong !== undefined) return err(`The event is no comment on an issue: ${wrong}.`);
  if (action !== 'created') return err(`Only new comments are read, and this one was ${action}.`);
  return ok(event);
}

function commentIn({ text, id, any }: Fields): CommentEvent {
  return {
    issue: id('issue.number'),
    issueTitle: text('issue.title'),
    issueBody: isThere(any('issue.body')) ? text('issue.body') : '',
    issueOpen: text('issue.state') === 'open',
    onPull: isThere(any('issue.pull_request')),
    labels: namesOf(any('issue.labels')),
    comment: id('comment.id'),
    body: text('comment.body'),
    createdAt: text('comment.created_at'),
    author: text('comment.user.login'),
    authorType: text('comment.user.type'),
    // Whatever is not plainly "no" counts as a fork, where nobody is obeyed.
    fork: any('repository.fork') !== false,
    ...(isThere(any('issue.node_id')) ? { issueNode: text('issue.node_id') } : {}),
  };
}

const isThere = (value: unknown): boolean => value !== undefined && value !== null;

/** The names of labels; what has no name is no label. */
function namesOf(labels: unknown): readonly string[] {
  if (!Array.isArray(labels)) return [];
  const names = labels.map((label: unknown) => readFields(label).any('name'));
  return names.filter((name) => typeof name === 'string');
}

/** The repository that an event is about: every payload names it. */
export interface EventRepository {
  readonly owner: string;
  readonly repo: string;
  readonly node: string;
  readonly defaultBranch: string;
  readonly fork: boolean;
}

/** Reads which repository an event is about; an event without one is an error. */
export function readEventRepository(payload: unknown): Result<EventRepository, string> {
  const { text, any, wrong } = readFields(payload);
  const repository: EventRepository = {
    owner: text('repository.owner.login'),
    repo: text('repository.name'),
    node: text('repository.node_id'),
    defaultBranch: text('repository.default_branch'),
    fork: any('repository.fork') === true,
  };
  if (wrong.length > 0)
    return err('The event names no repository; Foreman runs on events of a repository only.');
  return ok(repository);
}
