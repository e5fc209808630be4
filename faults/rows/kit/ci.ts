import type { Played } from './play.ts';
import { taskIn } from './read.ts';

/** Why a person was asked about a task, in order. */
export const askedAbout = ({ entries }: Played, key: string): readonly string[] =>
  entries.flatMap(({ event }) => (event.type === 'asked' && event.task === key ? [event.why] : []));

/** All that was said on a task's issue. */
export function saidOfTask(played: Played, key: string): string {
  const { issue } = taskIn(played, key);
  const found = played.github.seen().issues.find(({ number }) => number === issue);
  return (found?.comments ?? []).map(({ body }) => body).join('\n');
}
