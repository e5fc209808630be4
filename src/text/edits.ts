import type { Range } from './markdown-lines.ts';

/** A stretch of a text and what shall stand in its place. */
export interface Edit extends Range {
  readonly text: string;
}

/** Applies edits to a text; where two overlap, the one that begins first wins. `keep` is run over what stays. */
export function applyEdits(
  source: string,
  edits: readonly Edit[],
  keep: (kept: string) => string = (kept) => kept,
): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (edit.from < at) continue;
    parts.push(keep(source.slice(at, edit.from)), edit.text);
    at = edit.to;
  }
  parts.push(keep(source.slice(at)));
  return parts.join('');
}
