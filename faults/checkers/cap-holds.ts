import { chargeOf } from '../../src/domain/budgets.ts';
import type { JournalEvent, Spent } from '../../src/domain/journal.ts';
import type { Checker } from './checker.ts';

const MICRO = 1_000_000;

/** 21. What was spent, what may have been, and what running legs may still take fit the cap whenever something starts. */
export const capHolds: Checker = {
  name: 'cap-holds',
  promise: 'no grant is made that could take the request beyond its cap; what a lost leg cost counts in full',
  check: ({ entries, config }) => {
    let cap = config.budgets.requestDollars * MICRO;
    let spent = 0;
    const held = new Map<number, number>();
    const found: string[] = [];
    for (const { event } of entries) {
      if (event.type === 'resumed') cap = event.cap ?? cap;
      spent += costOf(event, held);
      if (event.type !== 'granted') continue;
      for (const grant of event.grants)
        if (grant.kind === 'work') held.set(grant.term, grant.allowance?.microdollars ?? 0);
      const most = [...held.values()].reduce((sum, one) => sum + one, spent);
      if (most > cap) found.push(`${most} micro-dollars may be taken, the cap is ${cap}.`);
    }
    return found;
  },
};

/** What a line of the journal costs; the end of a leg gives back what was set aside for it. */
function costOf(event: JournalEvent, held: Map<number, number>): number {
  if (event.type === 'planned' || event.type === 'plan-failed')
    return event.spent ? chargeOf(event.spent) : 0;
  if (event.type !== 'settled' && event.type !== 'awaited' && event.type !== 'released') return 0;
  const allowance = held.get(event.term);
  held.delete(event.term);
  if (allowance === undefined) return 0;
  const told: readonly (Spent | null | undefined)[] =
    event.type === 'released' || !event.spent ? [] : [event.spent, event.audit?.spent];
  if (told.length === 0) return allowance;
  return told.reduce((sum, one) => sum + (one ? chargeOf(one) : 0), 0);
}
