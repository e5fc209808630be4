import { kindOf } from '../sweep/outcome.ts';
import type { Outcome } from '../sweep/outcome.ts';

/** Counts over many sessions. */
export interface Tally {
  sessions: number;
  turns: number;
  faults: number;
  readonly modes: Map<string, number>;
  readonly calls: Map<string, number>;
  readonly worlds: Map<string, number>;
  readonly states: Map<string, number>;
  readonly checkers: Map<string, number>;
  /** Sessions with a violation. */
  readonly failing: Outcome[];
}

export const createTally = (): Tally => ({
  sessions: 0,
  turns: 0,
  faults: 0,
  modes: new Map(),
  calls: new Map(),
  worlds: new Map(),
  states: new Map(),
  checkers: new Map(),
  failing: [],
});

/** Adds one session. */
export function count(tally: Tally, outcome: Outcome): void {
  tally.sessions += 1;
  tally.turns += outcome.turns;
  tally.faults += outcome.struck.length;
  add(tally.worlds, outcome.schedule.world);
  for (const { mode, call } of outcome.struck) {
    add(tally.modes, mode);
    add(tally.calls, kindOf(call));
  }
  for (const state of outcome.states) add(tally.states, state);
  if (outcome.violations.length === 0) return;
  for (const checker of new Set(outcome.violations.map((one) => one.checker))) add(tally.checkers, checker);
  tally.failing.push(outcome);
}

const add = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};
