import { rowsTo26 } from './rows-01-26.ts';
import { rowsTo52 } from './rows-27-52.ts';
import type { Row } from './row.ts';

/** Every fault of the list, in its order. */
export const ROWS: readonly Row[] = [...rowsTo26, ...rowsTo52];
