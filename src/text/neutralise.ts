import { applyEdits } from './edits.ts';
import { dropInvisible } from './invisible.ts';
import { parseBlocks, type Leaf } from './markdown-blocks.ts';
import { isTableRow } from './markdown-starts.ts';
import { scanInline } from './markdown-inline.ts';
import { joinLines } from './markdown-joined.ts';
import { findLive, type Allowed } from './neutralise-live.ts';

/**
 * Makes Markdown of people and models harmless inside a text of ours: no mention, no closing word or reference that links,
 * no command at a line's start, no HTML, no link or image to a host that is not allowed, no marker of ours, no fence
 * left open. What would come alive is shown as code. Takes time linear in the text.
 */
export function neutralise(body: string, allowed: Allowed): string {
  const source = escapeHtml(dropInvisible(body).text);
  const leaves = parseBlocks(source);
  const edits = leaves
    .filter((leaf) => leaf.kind === 'paragraph' || leaf.kind === 'heading')
    .flatMap((leaf) => byRow(source, leaf))
    .flatMap((leaf) => {
      const joined = joinLines(source, leaf);
      return findLive(joined.text, allowed, leaf.row).flatMap((edit) => {
        const [place] = joined.toSource(edit);
        return place ? [{ ...place, text: edit.text }] : [];
      });
    });
  return closeFence(applyEdits(source, edits).replace(/<!--(?=\s*foreman)/gi, '<! --'), leaves.at(-1));
}

/**
 * Without its tags a text can fall into other blocks, and what was code can come out of its fence. So it is read again,
 * and where three readings do not settle it, no less-than sign is left at all.
 */
function escapeHtml(text: string): string {
  let source = text;
  for (let round = 0; round < 3; round++) {
    const signs = parseBlocks(source)
      .flatMap((leaf) => byRow(source, leaf))
      .flatMap((leaf) => signsOf(source, leaf));
    if (signs.length === 0) return source;
    source = applyEdits(source, signs);
  }
  return source.replaceAll('<', '&lt;');
}

/** In a table no code spans lines, so each line is read alone; where it is none after all, our escapes make it so. */
function byRow(source: string, leaf: Leaf): readonly (Leaf & { readonly row: boolean })[] {
  const table =
    leaf.kind === 'paragraph' && leaf.lines.some(({ from, to }) => isTableRow(source.slice(from, to)));
  return table
    ? leaf.lines.map((line) => ({ ...leaf, lines: [line], row: true }))
    : [{ ...leaf, row: false }];
}

function signsOf(source: string, leaf: Leaf): { from: number; to: number; text: string }[] {
  if (leaf.kind === 'code' || leaf.kind === 'rule') return [];
  const joined = joinLines(source, leaf);
  const safe = leaf.kind === 'html' ? [] : scanInline(joined.text).filter((piece) => piece.kind === 'code');
  let next = 0;
  return [...joined.text.matchAll(/</g)].flatMap(({ index }) => {
    while ((safe[next]?.to ?? Infinity) <= index) next++;
    if ((safe[next]?.from ?? Infinity) <= index) return [];
    return joined.toSource({ from: index, to: index + 1 }).map((place) => ({ ...place, text: '&lt;' }));
  });
}

function closeFence(text: string, last: Leaf | undefined): string {
  if (!last?.fence || last.fence.closed) return text;
  return `${text}\n${last.depth > 0 ? '\n' : last.fence.sign.repeat(last.fence.length)}`;
}
