import type { Leaf } from '../text/markdown-blocks.ts';
import { scanInline } from '../text/markdown-inline.ts';
import { joinLines } from '../text/markdown-joined.ts';
import { lastAtMost, type Range } from '../text/markdown-lines.ts';
import { createShelter } from '../text/markdown-shelter.ts';
import { isTableRow } from '../text/markdown-starts.ts';

/** A line that begins with the trigger in a paragraph of its own; `rest` is what stands behind the trigger. */
export interface TriggerLine extends Range {
  readonly rest: string;
  /** The end of the paragraph that the line stands in. */
  readonly paragraphEnd: number;
}

/**
 * The lines that speak to Foreman, in order. Only paragraphs of the top level count: not code, quotes (with their lazy
 * lines), list items, headings, tables, footnotes, HTML, nor what stands in an open HTML element. List items are left
 * out because people list commands when they explain them.
 */
export function findTriggerLines(
  source: string,
  leaves: readonly Leaf[],
  trigger: RegExp,
): readonly TriggerLine[] {
  const sheltered = createShelter(source, leaves);
  return leaves
    .filter((leaf) => leaf.kind === 'paragraph' && leaf.depth === 0)
    .flatMap((leaf) => linesOf(source, leaf, trigger))
    .filter((line) => !sheltered(line.from));
}

function linesOf(source: string, leaf: Leaf, trigger: RegExp): readonly TriggerLine[] {
  const texts = leaf.lines.map((line) => source.slice(line.from, line.to));
  const found = texts.map((text) => trigger.exec(text));
  const last = found.findLastIndex((match) => match !== null);
  if (last < 0) return [];
  const covered = last === 0 ? new Set<number>() : coveredLines(source, leaf);
  const table = texts.findIndex((text, index) => index > 0 && isTableRow(text.trimStart()));
  const end = table < 0 ? texts.length : table - 1;
  const paragraphEnd = leaf.lines.at(-1)?.to ?? 0;
  return leaf.lines.slice(0, end).flatMap((line, index) => {
    const match = found[index];
    if (!match || covered.has(index)) return [];
    return [{ ...line, paragraphEnd, rest: source.slice(line.from + match[0].length, line.to) }];
  });
}

/** The lines whose first sign lies inside something that began on a line before. */
function coveredLines(source: string, leaf: Leaf): ReadonlySet<number> {
  const { text } = joinLines(source, leaf);
  const pieces = scanInline(text);
  const spans = [...pieces, ...enclosures(blank(text, pieces))];
  const covered = new Set<number>();
  const starts = lineStarts(text);
  const depth = new Int32Array(starts.length + 1);
  for (const span of spans) {
    mark(depth, lastAtMost(starts, span.from) + 1, 1);
    mark(depth, lastAtMost(starts, span.to - 1) + 1, -1);
  }
  let open = 0;
  starts.forEach((_, index) => {
    open += depth[index] ?? 0;
    if (open > 0) covered.add(index);
  });
  return covered;
}

function mark(depth: Int32Array, index: number, step: number): void {
  depth[index] = (depth[index] ?? 0) + step;
}

/** The text with everything that is not plain taken out, so that brackets can be paired by sight. */
function blank(text: string, pieces: readonly Range[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const piece of pieces) {
    parts.push(text.slice(at, piece.from), text.slice(piece.from, piece.to).replace(/[^\n]/g, ' '));
    at = piece.to;
  }
  return parts.join('') + text.slice(at);
}

/**
 * Stretches that may be a link's text, destination or title, a definition, or struck out. Where the exact answer needs
 * Markdown's whole grammar, more is taken than is right: a command is rather not heard than heard wrongly.
 */
function enclosures(text: string): readonly Range[] {
  const spans: Range[] = [];
  const brackets: number[] = [];
  let strike = -1;
  for (const { 0: sign, index } of text.matchAll(/[[\]]|~+/g)) {
    if (sign === '[') brackets.push(index);
    else if (sign === ']') spans.push({ from: brackets.pop() ?? index, to: index + 1 });
    else if (strike < 0) strike = index;
    else {
      spans.push({ from: strike, to: index + sign.length });
      strike = index;
    }
  }
  const tail = /^ {0,3}\[/.test(text) ? text.indexOf(']:') : -1;
  const open = openTarget(text);
  const loose = [tail, open].filter((index) => index >= 0).map((from) => ({ from, to: Infinity }));
  return [...spans, ...loose];
}

/** The first line that leaves a link's target or title open at its end. */
function openTarget(text: string): number {
  if (!text.includes('](')) return -1;
  let from = 0;
  for (const line of text.split('\n')) {
    const tail = line.includes('](') ? line.slice(line.indexOf('](') + 2) : '';
    if (line.includes('](') && isOpen(tail)) return from;
    from += line.length + 1;
  }
  return -1;
}

function isOpen(tail: string): boolean {
  const count = (sign: string): number => tail.split(sign).length - 1;
  if (tail.lastIndexOf(')') <= tail.lastIndexOf('](') || !tail.includes(')')) return true;
  if (/\s"/.test(tail) && count('"') % 2 === 1) return true;
  if (/\s'/.test(tail) && count("'") % 2 === 1) return true;
  return count('(') >= count(')');
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const end of text.matchAll(/\n/g)) starts.push(end.index + 1);
  return starts;
}
