import { readRef } from '../../sandbox/hub/git/refs.ts';
import type { Hub } from '../../sandbox/hub/index.ts';
import { eventsIn, type JournalEvent } from './journal-events.ts';

/** What the journal of a request says so far, read from its branch; empty where there is none yet. */
export async function readJournal(
  hub: Hub,
  repository: string,
  request: number,
): Promise<readonly JournalEvent[]> {
  const head = readRef(hub.repository(repository).git.dir, `refs/heads/foreman/${request}/journal`);
  if (head === undefined) return [];
  const events: JournalEvent[] = [];
  for (let number = 1; ; number += 1) {
    const path = `journal/${String(number).padStart(6, '0')}.jsonl`;
    const segment = await hub.readFileAt(repository, head, path);
    if (segment === undefined) return events;
    events.push(...eventsIn(segment));
  }
}
