import type { TaskKey } from '../../src/domain/ids.ts';
import type { JournalEntry } from '../../src/domain/journal.ts';
import { heldBy } from '../../src/flow/replay/grants.ts';

/** A grant that must not be there: its term was given before, or its task is held by another one. */
export interface DoubleGrant {
  readonly seq: number;
  readonly why: string;
}

/** Reads a journal as a distrustful bookkeeper, without the replay that the deciders themselves go by. */
export function doubleGrants(entries: readonly JournalEntry[]): readonly DoubleGrant[] {
  const terms = new Set<number>();
  const holders = new Map<TaskKey, number>();
  const found: DoubleGrant[] = [];
  for (const { seq, event } of entries) {
    if (event.type === 'released' || event.type === 'settled') {
      for (const [task, term] of holders) if (term === event.term) holders.delete(task);
    }
    if (event.type !== 'granted') continue;
    for (const grant of event.grants) {
      if (terms.has(grant.term)) found.push({ seq, why: `term ${grant.term} was given before` });
      terms.add(grant.term);
      for (const task of grant.kind === 'work' ? heldBy(grant) : []) {
        if (holders.has(task)) found.push({ seq, why: `task ${task} is held already` });
        holders.set(task, grant.term);
      }
    }
  }
  return found;
}
