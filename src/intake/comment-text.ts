import type { Leaf } from '../text/markdown-blocks.ts';
import { htmlPieces } from '../text/markdown-html.ts';
import { scanInline } from '../text/markdown-inline.ts';
import { dropInvisible } from '../text/invisible.ts';
import { joinLines } from '../text/markdown-joined.ts';
import type { Range } from '../text/markdown-lines.ts';

/** The stretches of a Markdown source that are HTML comments; code is left alone. */
export function findComments(source: string, leaves: readonly Leaf[]): readonly Range[] {
  if (!source.includes('<!--')) return [];
  return leaves.flatMap((leaf) => {
    if (leaf.kind === 'code' || leaf.kind === 'rule') return [];
    const joined = joinLines(source, leaf);
    const pieces = leaf.kind === 'html' ? htmlPieces(joined.text) : scanInline(joined.text);
    return pieces
      .filter((piece) => piece.kind === 'comment')
      .flatMap((piece) => whole(joined.toSource(piece), leaf.depth));
  });
}

/** At the top level no signs of quotes stand between the lines, so that the line ends can go as well. */
function whole(ranges: readonly Range[], depth: number): readonly Range[] {
  const first = ranges[0];
  const last = ranges.at(-1);
  return depth === 0 && first && last ? [{ from: first.from, to: last.to }] : ranges;
}

/** A part of the source as people see it: without comments and invisible signs, and without blank lines at its end. */
export function visibleText(source: string, part: Range, comments: readonly Range[]): string {
  const kept: string[] = [];
  let at = part.from;
  for (const comment of comments) {
    if (comment.to <= at || comment.from >= part.to) continue;
    kept.push(source.slice(at, Math.max(at, comment.from)));
    at = comment.to;
  }
  if (at < part.to) kept.push(source.slice(at, part.to));
  return dropInvisible(kept.join('')).text.trimEnd();
}
