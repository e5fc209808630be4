import { AFTER_LINE } from '../domain/budgets.ts';
import type { Meter } from '../ports/small.ts';

/** Counts what a step sends: what comes after its last line is counted before, since no line follows that could tell it. */
export function createMeter(sent: () => number): Meter {
  let more = AFTER_LINE;
  let said = 0;
  return {
    sent,
    unsaid: () => Math.max(0, sent() + more - said),
    said: (count) => {
      said += count;
    },
    add: (count) => {
      more += count;
    },
  };
}
