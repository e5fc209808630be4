import type { CheckReport, CiSight, CiVerdict } from '../domain/ci.ts';

/** What has to be known besides the candidate's own checks. */
export interface CiCase {
  /** The checks that must be green; all that are there where it is empty. */
  readonly required: readonly string[];
  /** How long the candidate waits. */
  readonly ageMs: number;
  /** How long one verification may take once it was started. */
  readonly limitMs: number;
}

/** Nothing was started after this time: it never will be. Longer than the time between two sweeps. Milliseconds. */
export const START_MS = 35 * 60_000;

/** One check with its attempts, oldest first. */
interface Row {
  readonly name: string;
  readonly attempts: readonly CheckReport[];
}

/**
 * What CI says of one exact commit; null while it has not ended. Two clocks: one until every check that counts is there, one until all of
 * them have ended. Of several attempts the last complete one counts, and attempts that contradict each other are neither red nor green.
 */
export function judgeCi(sight: CiSight, { required, ageMs, limitMs }: CiCase): CiVerdict | null {
  const rows = rowsOf(sight, required);
  const open = rows.filter(isOpenRow);
  const silent = rows.filter((row) => row.attempts.every(({ state }) => state === 'void'));
  if (open.length > 0 || sight.isOpen)
    return ageMs > START_MS + limitMs ? verdict('not-ended', open.map(newest)) : null;
  if (rows.length === 0 || silent.length > 0)
    return ageMs > START_MS ? verdict('not-started', silent.map(newest)) : null;
  const flaky = rows.filter(contradicts);
  if (flaky.length > 0) return verdict('flaky', flaky.map(newest));
  const last = rows.map(lastComplete);
  const red = last.filter(({ state }) => state === 'red');
  if (red.length > 0) return verdict('red', red);
  // What was skipped everywhere has looked at nothing.
  return last.some(({ state }) => state === 'green') ? verdict('green', last) : verdict('not-started', last);
}

/** Red for a reason that is on its base as well says nothing about the change: every check that is red here is red there too. */
export function compareWithBase(found: CiVerdict, base: CiSight): CiVerdict {
  if (found.outcome !== 'red') return found;
  const names = found.checks.map(({ name }) => name);
  const isRedThere = ({ attempts }: Row): boolean =>
    attempts.findLast(({ state }) => isComplete(state))?.state === 'red';
  return rowsOf(base, names).every(isRedThere) ? { ...found, outcome: 'base-red' } : found;
}

/** A required name that no check bears means what was started as a whole. */
function rowsOf({ reports, whole }: CiSight, required: readonly string[]): readonly Row[] {
  const names = required.length > 0 ? required : [...new Set(reports.map(({ name }) => name))];
  return names.map((name) => {
    const attempts = reports.filter((one) => one.name === name);
    return { name, attempts: attempts.length > 0 ? attempts : whole.map((one) => ({ ...one, name })) };
  });
}

const isComplete = (state: CheckReport['state']): boolean => state !== 'pending' && state !== 'void';

/** A check counts by its last attempt: while that goes on, nothing is said. */
const isOpenRow = ({ attempts }: Row): boolean => attempts.at(-1)?.state === 'pending';

const contradicts = ({ attempts }: Row): boolean =>
  attempts.some(({ state }) => state === 'red') && attempts.some(({ state }) => state === 'green');

const lastComplete = (row: Row): CheckReport =>
  row.attempts.findLast(({ state }) => isComplete(state)) ?? newest(row);

const newest = ({ name, attempts }: Row): CheckReport =>
  attempts.at(-1) ?? { name, state: 'void', url: null, text: '' };

const verdict = (outcome: CiVerdict['outcome'], checks: readonly CheckReport[]): CiVerdict => ({
  outcome,
  checks,
  why: '',
});
