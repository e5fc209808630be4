import { literalLines, readFenceLiteral, readInlineLiteral } from './literal.ts';
import { parseBlocks, type Leaf } from './markdown-blocks.ts';

/** A headed part of a body of ours; `line` is the number of its heading. */
export interface Section {
  readonly heading: string;
  readonly line: number;
  readonly lines: readonly string[];
}

/**
 * The parts below `### ` headings of the body's own level, each up to the next or to a marker; what stands in code, lists or
 * quotes is no heading. Windows line ends are read as plain ones.
 */
export function readSections(body: string): readonly Section[] {
  const text = body.replaceAll('\r\n', '\n');
  const cuts = parseBlocks(text).flatMap((leaf) => cutAt(text, leaf));
  return cuts.flatMap(({ heading, from }, at) => {
    if (heading === undefined) return [];
    const [, ...lines] = text.slice(from, cuts[at + 1]?.from ?? text.length).split('\n');
    return [{ heading, line: text.slice(0, from).split('\n').length, lines }];
  });
}

/** A heading with one text below it. */
export const textSection = (heading: string, text: string): string =>
  [`### ${heading}`, '', ...literalLines(text)].join('\n');

/** A heading with a list of texts below it; an empty list is the word None. */
export const listSection = (heading: string, items: readonly string[]): string =>
  [`### ${heading}`, '', ...(items.length === 0 ? ['None.'] : items.flatMap(listItem))].join('\n');

/** One text as a list item. */
export function listItem(text: string): readonly string[] {
  const [first = '', ...rest] = literalLines(text);
  return [`- ${first}`, ...rest.map((line) => (line === '' ? '' : `  ${line}`))];
}

/** The text of a section: its literal, or what a person wrote there instead. */
export function readText(section: Section): string {
  const lines = section.lines.slice(section.lines.findIndex((line) => line.trim() !== ''));
  const [first = '', ...rest] = lines;
  const open = OPEN.exec(first);
  if (open) return readFenceLiteral(open[2] ?? '', upTo(rest, open[1] ?? ''));
  const text = lines.join('\n').trim();
  return text.includes('\n') ? text : readInlineLiteral(text);
}

/** The texts of a list section, or the first line that is no item. */
export function readList(section: Section): readonly string[] | { readonly wrong: string } {
  const items: string[] = [];
  const lines = [...section.lines];
  while (lines.length > 0) {
    const line = lines.shift() ?? '';
    const item = /^[-*] +(.*)$/.exec(line)?.[1];
    if (item !== undefined) items.push(takeItem(item.trimEnd(), lines));
    else if (line.trim() !== '' && !/^none\.?$/i.test(line.trim())) return { wrong: line.trim() };
  }
  return items;
}

const OPEN = /^(`{3,})([a-z]*)\s*$/;

/** Takes the rest of an item from the lines that follow it. */
function takeItem(first: string, lines: string[]): string {
  const open = OPEN.exec(first);
  if (!open) return readInlineLiteral(first);
  const fence = open[1] ?? '';
  const inner = upTo(
    lines.map((line) => (line.startsWith('  ') ? line.slice(2) : line)),
    fence,
  );
  lines.splice(0, inner.length + 1);
  return readFenceLiteral(open[2] ?? '', inner);
}

function upTo(lines: readonly string[], fence: string): readonly string[] {
  const end = lines.findIndex((line) => line.trimEnd() === fence);
  return end === -1 ? lines : lines.slice(0, end);
}

/** Where a block begins a new part, or with no heading ends one. */
function cutAt(text: string, leaf: Leaf): readonly { readonly from: number; readonly heading?: string }[] {
  const [line] = leaf.lines;
  if (leaf.depth > 0 || !line || (line.from > 0 && text[line.from - 1] !== '\n')) return [];
  const words = text.slice(line.from, line.to);
  if (leaf.kind === 'html') return words.startsWith('<!-- foreman:') ? [{ from: line.from }] : [];
  const heading = leaf.kind === 'heading' ? /^### (.+?)\s*$/.exec(words)?.[1] : undefined;
  return heading === undefined ? [] : [{ from: line.from, heading }];
}
