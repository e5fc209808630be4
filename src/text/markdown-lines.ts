/** A stretch of a text, as offsets in UTF-16 code units, the end excluded. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The index of the last of these rising offsets that is at most `offset`; -1 when all are greater. */
export function lastAtMost(offsets: readonly number[], offset: number): number {
  let low = -1;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The lines of a text without their line ends; Markdown ends a line at LF, CR LF or CR, and nowhere else. */
export function splitLines(text: string): readonly Range[] {
  const lines: Range[] = [];
  let from = 0;
  for (const end of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ from, to: end.index });
    from = end.index + end[0].length;
  }
  lines.push({ from, to: text.length });
  return lines;
}
