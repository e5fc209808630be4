import type { TaskKey } from '../domain/ids.ts';
import type { JournalEntry } from '../domain/journal.ts';
import type { RequestState } from '../domain/request-state.ts';

/** What became of tasks since a moment, as far as it is still so. */
export interface TaskNews {
  readonly finished: readonly TaskKey[];
  readonly stuck: readonly TaskKey[];
}

/** Tasks that landed, or came to need a person, since a moment. */
export function newsSince(entries: readonly JournalEntry[], state: RequestState, since: string): TaskNews {
  const from = Date.parse(since);
  const events = entries.filter((entry) => Date.parse(entry.at) > from).map((entry) => entry.event);
  const landed = new Set(events.flatMap((event) => (event.type === 'landed' ? event.tasks : [])));
  const asked = new Set(
    events.flatMap((event) => (event.type === 'asked' && event.task !== null ? [event.task] : [])),
  );
  const keys = (wanted: ReadonlySet<TaskKey>, status: string): readonly TaskKey[] =>
    state.tasks.filter((task) => wanted.has(task.key) && task.status === status).map((task) => task.key);
  return { finished: keys(landed, 'landed'), stuck: keys(asked, 'asking') };
}
