/** A stretch of a text, as offsets in UTF-16 code units, the end excluded. */
export interface Range {
  readonly from: number;
  readonly to: number;
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
