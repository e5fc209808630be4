import type { Leaf } from './markdown-blocks.ts';
import { htmlPieces, tagName } from './markdown-html.ts';
import { scanInline } from './markdown-inline.ts';
import { joinLines } from './markdown-joined.ts';
import { lastAtMost, type Range } from './markdown-lines.ts';

/**
 * Tells which offsets of the top level lie inside an HTML element (`<details>`, `<blockquote>`, …): whatever is closed
 * later, and whatever folds, hides or quotes even when its closing tag is missing. Quotes and list items close what
 * was opened in them, so their tags do not reach further.
 */
export function createShelter(source: string, leaves: readonly Leaf[]): (offset: number) => boolean {
  if (!source.includes('<')) return () => false;
  const tags = leaves.flatMap((leaf) => (leaf.depth === 0 ? tagsOf(source, leaf) : []));
  const ranges = merge(pair(tags));
  const starts = ranges.map((range) => range.from);
  return (offset) => {
    const found = ranges[lastAtMost(starts, offset)];
    return found !== undefined && offset < found.to;
  };
}

interface Tag extends Range {
  readonly name: string;
  readonly closes: boolean;
}

function tagsOf(source: string, leaf: Leaf): readonly Tag[] {
  if (leaf.kind === 'code' || leaf.kind === 'rule') return [];
  const joined = joinLines(source, leaf);
  const pieces = leaf.kind === 'html' ? htmlPieces(joined.text) : scanInline(joined.text);
  return pieces.flatMap((piece) => {
    if (piece.kind !== 'tag') return [];
    const tag = joined.text.slice(piece.from, piece.to);
    const [range] = joined.toSource(piece);
    return range && !tag.endsWith('/>') ? [{ ...range, ...tagName(tag) }] : [];
  });
}

function pair(tags: readonly Tag[]): readonly Range[] {
  const open = new Map<string, Tag[]>();
  const ranges: Range[] = [];
  for (const tag of tags) {
    const same = open.get(tag.name) ?? [];
    open.set(tag.name, same);
    const opener = tag.closes ? same.pop() : undefined;
    if (opener) ranges.push({ from: opener.from, to: tag.to });
    if (!tag.closes && !empty.has(tag.name)) same.push(tag);
  }
  for (const [name, left] of open) {
    if (sheltering.has(name)) ranges.push(...left.map((tag) => ({ from: tag.from, to: Infinity })));
  }
  return ranges;
}

function merge(ranges: readonly Range[]): readonly Range[] {
  const merged: { from: number; to: number }[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else merged.push({ ...range });
  }
  return merged;
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const empty = names('area base br col embed hr img input link meta param source track wbr');

const sheltering = names(
  'a article aside audio blockquote caption cite code del details dialog div dl fieldset figure form h1 h2 h3 h4 h5 ' +
    'h6 iframe kbd math noembed noframes noscript object ol picture plaintext pre q s samp script section select ' +
    'span strike style summary svg table template textarea title tt ul video xmp',
);
