import type { Oid, TaskKey } from '../../src/domain/ids.ts';
import type { JournalEvent, JournalEventOf } from '../../src/domain/journal.ts';
import { findMarkers } from '../../src/text/markers.ts';
import type { Marker } from '../../src/text/markers.ts';
import type { WriteRecord } from '../github/index.ts';
import type { Evidence } from './checker.ts';
import { BOT } from '../engine/people.ts';

/** The events of one type, in order. */
export function eventsOf<T extends JournalEvent['type']>(
  { entries }: Pick<Evidence, 'entries'>,
  type: T,
): readonly JournalEventOf<T>[] {
  const isOne = (event: JournalEvent): event is JournalEventOf<T> => event.type === type;
  return entries.flatMap(({ event }) => (isOne(event) ? [event] : []));
}

/**
 * The task that a person's word in this line gives a mandate of its own: an answer or `retry`, a review, another worker type by a
 * comment or a label. What else people do (`skip`, packages let in, a merge) ends a task or leaves its mandate.
 */
export function mandateIn(event: JournalEvent): TaskKey | null {
  switch (event.type) {
    case 'answered':
    case 'reviewed':
    case 'redirected':
    case 'rerouted':
      return event.task;
    default:
      return null;
  }
}

/** Writes of one kind. */
export function writesOf<W extends WriteRecord['what']>(
  { history }: Pick<Evidence, 'history'>,
  what: W,
): readonly Extract<WriteRecord, { what: W }>[] {
  const isOne = (write: WriteRecord): write is Extract<WriteRecord, { what: W }> => write.what === what;
  return history.filter(isOne);
}

/** Those that our own account made. */
export const ours = <W extends { readonly by: string }>(writes: readonly W[]): readonly W[] =>
  writes.filter((write) => write.by === BOT);

/** The parents of every commit that was made. */
export function parentsOf(evidence: Pick<Evidence, 'history'>): ReadonlyMap<Oid, readonly Oid[]> {
  return new Map(writesOf(evidence, 'commit').map(({ oid, parents }) => [oid, parents]));
}

/** Whether one commit is reached from another. */
export function reaches(parents: ReadonlyMap<Oid, readonly Oid[]>, from: Oid, to: Oid): boolean {
  const seen = new Set<Oid>();
  const walk: Oid[] = [from];
  for (let oid = walk.pop(); oid !== undefined; oid = walk.pop()) {
    if (oid === to) return true;
    if (seen.has(oid)) continue;
    seen.add(oid);
    walk.push(...(parents.get(oid) ?? []));
  }
  return false;
}

/** Which tasks come after each task, near and far, by the journalled plan and what was added to it. */
export function behind(evidence: Pick<Evidence, 'entries'>, key: TaskKey): ReadonlySet<TaskKey> {
  const more = eventsOf(evidence, 'planned-more').flatMap(({ tasks }) => tasks);
  const tasks = [...(eventsOf(evidence, 'planned').at(-1)?.tasks ?? []), ...more];
  const found = new Set<TaskKey>();
  const walk: TaskKey[] = [key];
  for (let one = walk.pop(); one !== undefined; one = walk.pop()) {
    for (const task of tasks) {
      if (!task.after.includes(one) || found.has(task.key)) continue;
      found.add(task.key);
      walk.push(task.key);
    }
  }
  return found;
}

/** The markers of a text; a text without any costs nothing. */
export const markersOf = (body: string): readonly Marker[] => findMarkers(body);

/** What occurs more than once. */
export function doubled(words: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1).map(([word, count]) => `${word} (${count} times)`);
}

/** The heads of all pull requests that were merged. */
export const mergedHeads = (evidence: Pick<Evidence, 'history'>): ReadonlySet<string> =>
  new Set(writesOf(evidence, 'pull-merged').map(({ head }) => head));
