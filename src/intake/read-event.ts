import { z } from 'zod';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';

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
  readonly author: string;
  /** Only `User` may command; apps and bots never do. */
  readonly authorType: string;
  readonly fork: boolean;
}

const Payload = z.object({
  action: z.string(),
  issue: z.object({
    number: z.number().int().positive(),
    title: z.string(),
    body: z.string().nullish(),
    state: z.string(),
    labels: z.array(z.object({ name: z.string() })).default([]),
    pull_request: z.unknown().optional(),
  }),
  comment: z.object({
    id: z.number().int().positive(),
    body: z.string(),
    user: z.object({ login: z.string(), type: z.string() }),
  }),
  repository: z.object({ fork: z.boolean().default(false) }),
});

/** Reads the payload of `issue_comment`; anything else is an error that names the place. */
export function readCommentEvent(payload: unknown): Result<CommentEvent, string> {
  const parsed = Payload.safeParse(payload);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return err(
      `The event is no comment on an issue: ${issue?.path.join('.') ?? '?'}: ${issue?.message ?? 'unreadable'}.`,
    );
  }
  const { action, issue, comment, repository } = parsed.data;
  if (action !== 'created') return err(`Only new comments are read, and this one was ${action}.`);
  return ok({
    issue: issue.number,
    issueTitle: issue.title,
    issueBody: issue.body ?? '',
    issueOpen: issue.state === 'open',
    onPull: issue.pull_request !== undefined && issue.pull_request !== null,
    labels: issue.labels.map((label) => label.name),
    comment: comment.id,
    body: comment.body,
    author: comment.user.login,
    authorType: comment.user.type,
    fork: repository.fork,
  });
}

const Repository = z.object({
  repository: z.object({
    node_id: z.string(),
    name: z.string(),
    owner: z.object({ login: z.string() }),
    default_branch: z.string(),
  }),
});

/** The repository that an event is about: every payload names it. */
export interface EventRepository {
  readonly owner: string;
  readonly repo: string;
  readonly node: string;
  readonly defaultBranch: string;
}

export function readEventRepository(payload: unknown): Result<EventRepository, string> {
  const parsed = Repository.safeParse(payload);
  if (!parsed.success)
    return err('The event names no repository; Foreman runs on events of a repository only.');
  const { repository } = parsed.data;
  return ok({
    owner: repository.owner.login,
    repo: repository.name,
    node: repository.node_id,
    defaultBranch: repository.default_branch,
  });
}
