import type { JournalEventOf } from '../domain/journal.ts';

/**
 * Whether a verdict lets a candidate land: green, or unverified since there is nothing at all to run. The latter is never called green:
 * what it makes is offered as a draft.
 */
export const passed = ({ outcome, scope }: Pick<JournalEventOf<'settled'>, 'outcome' | 'scope'>): boolean =>
  outcome === 'green' || (outcome === 'unverified' && scope === 'none');
