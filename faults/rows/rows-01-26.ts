import { row02 } from './02-issue-answer-lost.ts';
import type { Row } from './row.ts';

/** Rows 1 to 26. */
export const rowsTo26: readonly Row[] = [row02];
