import { literalLines, readFenceLiteral, readInlineLiteral } from './literal.ts';

/** A headed part of a body of ours; `line` is the number of its heading. */
export interface Section {
  readonly heading: string;
  readonly line: number;
  readonly lines: readonly string[];
}

/** The parts below `### ` headings; a heading inside a fence is text. Windows line ends are read as plain ones. */
export function readSections(body: string): readonly Section[] {
  const sections: { heading: string; line: number; lines: string[] }[] = [];
  let fence: string | undefined;
  body
    .replaceAll('\r\n', '\n')
    .split('\n')
    .forEach((line, index) => {
      const heading = fence === undefined ? /^### (.+?)\s*$/.exec(line)?.[1] : undefined;
      fence = fenceAfter(fence, line);
      if (heading !== undefined) sections.push({ heading, line: index + 1, lines: [] });
      else if (!line.startsWith('<!-- foreman:') || fence !== undefined) sections.at(-1)?.lines.push(line);
    });
  return sections;
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

function fenceAfter(fence: string | undefined, line: string): string | undefined {
  const bare = line.replace(/^(- | {2})/, '');
  if (fence === undefined) return OPEN.exec(bare)?.[1];
  return bare.trimEnd() === fence ? undefined : fence;
}
