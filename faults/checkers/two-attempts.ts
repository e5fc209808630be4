import type { TaskKey } from '../../src/domain/ids.ts';
import type { LegOutcome } from '../../src/domain/journal.ts';
import type { Checker } from './checker.ts';
import { mandateIn } from './tools.ts';

const MOST = 2;
/** How an attempt ends that a person's word paid for: an answer of the model was taken and judged. */
const JUDGED: readonly LegOutcome[] = [
  'green',
  'red',
  'unverified',
  'refused',
  'question',
  'objected',
  'unaudited',
];

/** 5. Counted from the lines alone. */
export const twoAttempts: Checker = {
  name: 'two-attempts',
  promise: 'at most two attempts per mandate',
  check: ({ entries, state }) => {
    const used = new Map<TaskKey, number>();
    const batches = new Set<number>();
    const found: string[] = [];
    for (const { event } of entries) {
      const opened = mandateIn(event);
      if (opened !== null) used.set(opened, 0);
      if (event.type === 'reopened' && state?.mode === 'single') used.clear();
      if (event.type === 'granted') {
        for (const grant of event.grants) if (grant.kind === 'batch') batches.add(grant.term);
      }
      if (event.type !== 'settled' || batches.has(event.term) || !JUDGED.includes(event.outcome)) continue;
      for (const key of event.tasks) {
        const count = (used.get(key) ?? 0) + 1;
        used.set(key, count);
        if (count > MOST) found.push(`Task ${key} had attempt ${count} of one mandate (term ${event.term}).`);
      }
    }
    return found;
  },
};
