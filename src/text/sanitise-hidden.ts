import { hasInvisible } from './invisible.ts';
import type { Leaf } from './markdown-blocks.ts';
import { decodeEntity, entityPattern } from './markdown-entities.ts';
import { htmlPieces, tagName, type HtmlPiece } from './markdown-html.ts';
import { scanInline, type InlinePiece } from './markdown-inline.ts';
import { joinLines } from './markdown-joined.ts';
import type { Range } from './markdown-lines.ts';
import { findDefinitions, findTitles, usedLabels } from './markdown-links.ts';

/** What people do not see of a text; `image` is the sign before an image's alternative text. */
export type HiddenKind =
  'comment' | 'declaration' | 'tag' | 'script' | 'title' | 'definition' | 'entity' | 'info' | 'image';

/** A stretch of the source that people do not see; `first` is false for the further lines of one stretch. */
export interface Hidden extends Range {
  readonly kind: HiddenKind;
  readonly first: boolean;
}

/** Everything in a Markdown source that people do not see, code left out. */
export function findHidden(source: string, leaves: readonly Leaf[]): readonly Hidden[] {
  const views = leaves.map((leaf) => viewOf(source, leaf));
  const used = usedLabels(views.map((view) => view.plain));
  return views.flatMap((view, index) => {
    const leaf = leaves[index];
    if (!leaf) return [];
    if (leaf.kind === 'code') return infoOf(source, leaf);
    const joined = joinLines(source, leaf);
    const found = leaf.kind === 'html' ? htmlHidden(joined.text) : textHidden(view, used);
    return found.flatMap(({ kind, ...range }) =>
      joined.toSource(range).map((part, place) => ({ ...part, kind, first: place === 0 })),
    );
  });
}

type Found = Range & { readonly kind: HiddenKind };

interface View {
  readonly pieces: readonly InlinePiece[];
  /** The leaf's text with code, HTML and escapes blanked out. */
  readonly plain: string;
}

function viewOf(source: string, leaf: Leaf): View {
  if (leaf.kind !== 'paragraph' && leaf.kind !== 'heading') return { pieces: [], plain: '' };
  const { text } = joinLines(source, leaf);
  const pieces = scanInline(text);
  return { pieces, plain: blankOut(text, pieces) };
}

/** The text with these stretches replaced by blanks; line ends stay. */
export function blankOut(text: string, pieces: readonly Range[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const piece of pieces) {
    parts.push(text.slice(at, piece.from), text.slice(piece.from, piece.to).replace(/[^\n]/g, '\uFFFC'));
    at = piece.to;
  }
  return parts.join('') + text.slice(at);
}

function textHidden({ pieces, plain }: View, used: ReadonlySet<string>): readonly Found[] {
  const definitions = findDefinitions(plain);
  const html = pieces.flatMap((piece) => (isHtml(piece) ? [{ ...piece, kind: piece.kind }] : []));
  return [
    ...withScripts(plain, html),
    ...definitions.flatMap((found): Found[] => {
      if (!used.has(found.label)) return [{ ...found.whole, kind: 'definition' }];
      return found.title ? [{ ...found.title, kind: 'title' }] : [];
    }),
    ...findTitles(plain).map((title): Found => ({ ...title, kind: 'title' })),
    ...entities(plain),
    ...[...plain.matchAll(/!\[/g)].map(({ index }): Found => ({ from: index, to: index + 2, kind: 'image' })),
  ];
}

const isHtml = (piece: InlinePiece): piece is InlinePiece & HtmlPiece =>
  piece.kind === 'comment' || piece.kind === 'declaration' || piece.kind === 'tag';

const htmlHidden = (text: string): readonly Found[] => [
  ...withScripts(text, htmlPieces(text)),
  ...entities(text),
];

/** Adds what stands between the tags of elements whose content no browser shows. */
function withScripts(text: string, pieces: readonly HtmlPiece[]): readonly Found[] {
  const found: Found[] = [];
  let open: { readonly name: string; readonly from: number } | undefined;
  for (const piece of pieces) {
    const { name, closes } = tagName(piece.kind === 'tag' ? text.slice(piece.from, piece.to) : '');
    if (open && !(closes && name === open.name)) continue;
    if (open) found.push({ from: open.from, to: piece.from, kind: 'script' });
    found.push(piece);
    open = !closes && silent.has(name) ? { name, from: piece.to } : undefined;
  }
  return open ? [...found, { from: open.from, to: text.length, kind: 'script' }] : found;
}

const silent: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'title',
  'noscript',
  'iframe',
  'object',
]);

function entities(text: string): readonly Found[] {
  return [...text.matchAll(entityPattern)].flatMap((match) => {
    const decoded = decodeEntity(match[0]);
    const unseen = decoded !== undefined && hasInvisible(decoded);
    return unseen ? [{ from: match.index, to: match.index + match[0].length, kind: 'entity' as const }] : [];
  });
}

/** What follows the language on a fence's opening line is shown nowhere. */
function infoOf(source: string, leaf: Leaf): readonly Hidden[] {
  if (!leaf.fence) return [];
  const { from, to } = leaf.fence.line;
  const shown = /^[ \t]*(?:`+|~+)[ \t]*[^ \t]*/.exec(source.slice(from, to))?.[0].length ?? 0;
  const blank = source.slice(from + shown, to).trim() === '';
  return blank ? [] : [{ from: from + shown, to, kind: 'info', first: true }];
}
