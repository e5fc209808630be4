import { applyEdits, type Edit } from './edits.ts';
import { dropInvisible } from './invisible.ts';
import { parseBlocks } from './markdown-blocks.ts';
import { findHidden, type HiddenKind } from './sanitise-hidden.ts';

/** A text for a model, and what was taken out of it, so that people can be told. */
export interface Sanitised {
  readonly text: string;
  readonly removed: readonly { readonly kind: HiddenKind | 'invisible'; readonly count: number }[];
}

/**
 * Makes the text that a model gets the text that people see: without comments, tags and their attributes, declarations,
 * scripts, titles, unused link definitions, words behind a fence's language and invisible signs; the alternative text of
 * an image becomes words. Code stays as it is but for invisible signs. Takes time linear in the text.
 */
export function sanitise(body: string): Sanitised {
  const seen = dropInvisible(body);
  const leaves = parseBlocks(seen.text);
  const hidden = findHidden(seen.text, leaves);
  const code = leaves
    .filter((leaf) => leaf.kind === 'code')
    .flatMap((leaf) => leaf.lines.map((line) => ({ ...line, text: seen.text.slice(line.from, line.to) })));
  const edits = [...code, ...hidden.map((piece) => toEdit(seen.text, piece))];
  const counts = new Map<HiddenKind | 'invisible', number>();
  if (seen.count > 0) counts.set('invisible', seen.count);
  for (const { kind, first } of hidden) counts.set(kind, (counts.get(kind) ?? 0) + (first ? 1 : 0));
  counts.delete('image');
  return {
    text: applyEdits(seen.text, edits, (kept) => kept.normalize('NFC')),
    removed: [...counts].map(([kind, count]) => ({ kind, count })),
  };
}

/** A gap stays where the text around it could join to a new tag. */
function toEdit(source: string, piece: ReturnType<typeof findHidden>[number]): Edit {
  if (piece.kind === 'image') return { ...piece, text: '[image: ' };
  const before = source.slice(Math.max(0, piece.from - 200), piece.from);
  const joins = before.lastIndexOf('<') > before.lastIndexOf('>') || /[&<!/?-]$/.test(before);
  return { ...piece, text: joins ? ' ' : '' };
}
