import type { Row } from './row.ts';

/** Rows 27 to 52. */
export const rowsTo52: readonly Row[] = [];
