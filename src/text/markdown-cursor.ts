/** A place in one line. `spare` counts the columns left of a tab that is partly consumed. */
export interface Cursor {
  readonly text: string;
  readonly end: number;
  pos: number;
  col: number;
  spare: number;
}

/** The indentation at the cursor in columns (tab stops of four), and the index of the first other character. */
export function indentAt(cursor: Cursor): { readonly columns: number; readonly at: number } {
  let columns = cursor.spare;
  let at = cursor.pos;
  for (; at < cursor.end; at++) {
    const char = cursor.text[at];
    if (char === ' ') columns++;
    else if (char === '\t') columns += 4 - ((cursor.col + columns) % 4);
    else break;
  }
  return { columns, at };
}

/** Moves over up to `count` columns of indentation; a tab may be consumed in part. */
export function skipColumns(cursor: Cursor, count: number): void {
  let left = count;
  while (left > 0) {
    if (cursor.spare === 0 && !takeBlank(cursor)) return;
    const step = Math.min(cursor.spare, left);
    cursor.spare -= step;
    cursor.col += step;
    left -= step;
  }
}

/** Moves over `count` characters that are no tabs. */
export function skipChars(cursor: Cursor, count: number): void {
  cursor.pos += count;
  cursor.col += count;
}

/** The rest of the line from the cursor on. */
export const restOf = (cursor: Cursor): string => cursor.text.slice(cursor.pos, cursor.end);

function takeBlank(cursor: Cursor): boolean {
  const char = cursor.pos < cursor.end ? cursor.text[cursor.pos] : '';
  if (char !== ' ' && char !== '\t') return false;
  cursor.spare = char === ' ' ? 1 : 4 - (cursor.col % 4);
  cursor.pos++;
  return true;
}
