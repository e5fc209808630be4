import type { Oid } from '../domain/ids.ts';
import type { JournalEventOf } from '../domain/journal.ts';
import type { TaskState } from '../domain/request-state.ts';

/**
 * Whether a verdict lets a candidate land: green, or unverified since there is nothing at all to run. The latter is never called green:
 * what it makes is offered as a draft.
 */
export const passed = ({ outcome, scope }: Pick<JournalEventOf<'settled'>, 'outcome' | 'scope'>): boolean =>
  outcome === 'green' || (outcome === 'unverified' && scope === 'none');

/** The commit of a task that a leg has verified: what it delivered itself, or of a batch what the task had delivered before; null where nothing passed. */
export function passedCommit(
  settled: Pick<JournalEventOf<'settled'>, 'outcome' | 'scope' | 'delivery' | 'checkpoint'>,
  { draft }: Pick<TaskState, 'draft'>,
): Oid | null {
  if (!passed(settled)) return null;
  return settled.delivery === 'none' ? (draft?.checkpoint ?? null) : settled.checkpoint;
}
