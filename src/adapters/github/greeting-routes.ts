import type { Standing } from '../../ports/forge.ts';

/** The two routes of a greeting, one reader of what they say; both ways to GitHub use them. */
export const STANDING_ROUTE = 'GET /repos/{owner}/{repo}/collaborators/{username}/permission';
export const COMMENT_REACTION_ROUTE = 'POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions';

const PUSHERS: readonly unknown[] = ['admin', 'maintain', 'write'];

/** Reads the answer of `STANDING_ROUTE`; throws where it names no permission. Without a schema: a greeting waits for it. */
export function readStanding(body: unknown): Standing {
  const permission = textAt(body, 'permission');
  if (permission === undefined) throw new Error('The answer names no permission.');
  return { mayPush: PUSHERS.includes(permission), role: textAt(body, 'role_name') ?? permission };
}

function textAt(body: unknown, name: string): string | undefined {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  return typeof value === 'string' ? value : undefined;
}
