import type { ShownState } from '../domain/request-state.ts';
import { enumerate } from './say.ts';
import type { StatusRow } from './status-lines.ts';

/** More rows than this are folded: what nobody has to look at is told together. */
export const MOST_ROWS = 100;
/** Fewer that stand alike are not worth it. */
const LEAST = 3;

/** Tasks next to each other in the plan that all stand alike. */
export interface FoldedRow {
  readonly rows: readonly StatusRow[];
  readonly shown: ShownState;
}

export type ShownRow = StatusRow | FoldedRow;

export const isFolded = (row: ShownRow): row is FoldedRow => 'rows' in row;

const QUIET: readonly ShownState[] = ['done', 'skipped', 'ready', 'waiting', 'blocked'];

/** The rows as they are, or of a large request its quiet ones together; at most so many, and quiet ones are left out before others. */
export function foldRows(rows: readonly StatusRow[]): {
  readonly rows: readonly ShownRow[];
  readonly left: number;
} {
  if (rows.length <= MOST_ROWS) return { rows, left: 0 };
  const folded = runsOf(rows).flatMap((run): readonly ShownRow[] => {
    const [first] = run;
    return first && run.length >= LEAST && QUIET.includes(first.shown)
      ? [{ rows: run, shown: first.shown }]
      : run;
  });
  const isQuiet = ({ shown }: ShownRow): boolean => QUIET.includes(shown);
  const loud = folded.filter((row) => !isQuiet(row));
  const quiet = new Set(folded.filter(isQuiet).slice(0, Math.max(0, MOST_ROWS - loud.length)));
  const kept = folded.filter((row) => quiet.has(row) || !isQuiet(row)).slice(0, MOST_ROWS);
  const told = kept.reduce((sum, row) => sum + (isFolded(row) ? row.rows.length : 1), 0);
  return { rows: kept, left: rows.length - told };
}

function runsOf(rows: readonly StatusRow[]): readonly (readonly StatusRow[])[] {
  const runs: StatusRow[][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.[0]?.shown === row.shown) last.push(row);
    else runs.push([row]);
  }
  return runs;
}

/** `1.1 to 3.7 (45 tasks)`. */
export const foldedName = ({ rows }: FoldedRow): string =>
  `${rows[0]?.key ?? ''} to ${rows.at(-1)?.key ?? ''} (${rows.length} tasks)`;

/** The workers of folded tasks. */
export const foldedWorkers = ({ rows }: FoldedRow): string =>
  enumerate([...new Set(rows.map(({ worker }) => worker))], 3);

/** What a table and a list say of rows that they leave out; empty where they leave out none. */
export const leftWords = (left: number): string => (left === 0 ? '' : `… and ${left} more tasks.`);
