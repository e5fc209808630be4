import type { RecentComment } from '../domain/recent-comment.ts';
import { RECENT_PAGE } from '../domain/recent-comment.ts';

/** How many strangers are refused aloud within an hour; whoever comes after them is refused in silence. */
export const MOST_REFUSALS = { person: 3, repository: 20 } as const;

const HOUR_MS = 3_600_000;

/** From where on comments count that were written before one of this moment. */
export const hourBefore = (createdAt: string): string =>
  new Date(Date.parse(createdAt) - HOUR_MS).toISOString();

/**
 * Whether a stranger's command may be refused aloud. Counted are the commands that strangers wrote in the hour before it, answered or
 * not, so that runs which start together decide alike without hearing of each other. A comment that bears a confused face counts
 * whatever it says now. Where the list does not show the whole hour, nothing more is said.
 */
export function decideRefusal(
  refused: { readonly id: number; readonly author: string; readonly createdAt: string },
  recent: readonly RecentComment[],
  isCommand: (body: string) => boolean,
): boolean {
  if (recent.length >= RECENT_PAGE) return false;
  const from = Date.parse(hourBefore(refused.createdAt));
  const before = recent.filter(
    (one) =>
      one.id < refused.id &&
      Date.parse(one.createdAt) >= from &&
      (one.confused > 0 || (!one.insider && isCommand(one.body))),
  );
  const own = before.filter(({ author }) => author === refused.author);
  return before.length < MOST_REFUSALS.repository && own.length < MOST_REFUSALS.person;
}
