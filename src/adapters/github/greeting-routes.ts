import type { Standing } from '../../ports/forge.ts';
import type { RecentComment } from '../../domain/recent-comment.ts';

/** The routes of a greeting, one reader of what each says; both ways to GitHub use them. */
export const STANDING_ROUTE = 'GET /repos/{owner}/{repo}/collaborators/{username}/permission';
export const COMMENT_REACTION_ROUTE = 'POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions';
/** Asked for strangers alone. */
export const RECENT_COMMENTS_ROUTE = 'GET /repos/{owner}/{repo}/issues/comments';

const PUSHERS: readonly unknown[] = ['admin', 'maintain', 'write'];

/** Reads the answer of `STANDING_ROUTE`; throws where it names no permission. Without a schema: a greeting waits for it. */
export function readStanding(body: unknown): Standing {
  const permission = textAt(body, 'permission');
  if (permission === undefined) throw new Error('The answer names no permission.');
  return { mayPush: PUSHERS.includes(permission), role: textAt(body, 'role_name') ?? permission };
}

function textAt(body: unknown, name: string): string | undefined {
  const value = valueAt(body, name);
  return typeof value === 'string' ? value : undefined;
}

/** What GitHub calls those who belong to a repository; whoever is called otherwise may still be a member in private. */
export const isInsider = (association: unknown): boolean =>
  association === 'OWNER' || association === 'MEMBER' || association === 'COLLABORATOR';

/** Reads the answer of `RECENT_COMMENTS_ROUTE`; throws where it is no list of comments. */
export function readRecentComments(body: unknown): readonly RecentComment[] {
  if (!Array.isArray(body)) throw new Error('The answer is no list of comments.');
  return body.map((comment: unknown) => {
    const id = valueAt(comment, 'id');
    if (typeof id !== 'number') throw new Error('A comment has no number.');
    return {
      id,
      author: textAt(valueAt(comment, 'user'), 'login') ?? 'ghost',
      body: textAt(comment, 'body') ?? '',
      createdAt: textAt(comment, 'created_at') ?? '',
      confused: Number(valueAt(valueAt(comment, 'reactions'), 'confused') ?? 0),
      insider: isInsider(valueAt(comment, 'author_association')),
    };
  });
}

const valueAt = (body: unknown, name: string): unknown =>
  typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
