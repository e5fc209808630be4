import type { Range } from './markdown-lines.ts';

/** A link reference definition in the plain text of a paragraph. */
export interface Definition {
  readonly label: string;
  readonly whole: Range;
  readonly destination: Range;
  readonly title?: Range;
}

/** The definitions at the start of a paragraph; behind its first other line there can be none. */
export function findDefinitions(plain: string): readonly Definition[] {
  const found: Definition[] = [];
  for (let at = 0; at < plain.length;) {
    definition.lastIndex = at;
    const match = definition.exec(plain);
    const [label, destination, title] = match?.indices?.slice(1) ?? [];
    if (!match || !label || !destination) break;
    const whole = { from: at, to: definition.lastIndex };
    const named = { label: labelOf(match[1] ?? ''), whole, destination: toRange(destination) };
    found.push(title ? { ...named, title: toRange(title) } : named);
    at = definition.lastIndex;
  }
  return found;
}

/** The labels that texts refer to, in square brackets, outside definitions. */
export function usedLabels(plains: readonly string[]): ReadonlySet<string> {
  const used = new Set<string>();
  for (const plain of plains) {
    const start = findDefinitions(plain).at(-1)?.whole.to ?? 0;
    for (const match of plain.slice(start).matchAll(/\[([^[\]]{1,999})\]/g))
      used.add(labelOf(match[1] ?? ''));
  }
  return used;
}

/** The titles of inline links and images, the blanks before them included. Takes time linear in the text. */
export function findTitles(plain: string): readonly Range[] {
  const found: Range[] = [];
  let space = -1;
  for (let at = plain.indexOf(']('); at >= 0; at = plain.indexOf('](', at + 2)) {
    const start = skipSpace(plain, at + 2);
    if (space < start) space = nextSpace(plain, start);
    const bracketed = plain[start] === '<' ? plain.indexOf('>', start) + 1 : 0;
    title.lastIndex = bracketed > 0 ? bracketed : space;
    const match = title.exec(plain);
    if (match) found.push({ from: match.index, to: match.index + (match[1]?.length ?? 0) });
  }
  return found;
}

const labelOf = (raw: string): string => raw.trim().replace(/\s+/g, ' ').toLowerCase();

const toRange = ([from, to]: readonly [number, number]): Range => ({ from, to });

const quoted = String.raw`"[^"]*"|'[^']*'|\([^()]*\)`;
const title = new RegExp(`(\\s+(?:${quoted}))\\s*\\)`, 'y');
const definition = new RegExp(
  `[ \\t]*\\[([^[\\]]{1,999})\\]:[ \\t]*\\n?[ \\t]*(<[^<>\\n]*>|[^\\s<]\\S*)((?:[ \\t]+|[ \\t]*\\n[ \\t]*)(?:${quoted}))?[ \\t]*(?:\\n|$)`,
  'yd',
);

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  return at;
}

function nextSpace(text: string, from: number): number {
  spaces.lastIndex = from;
  return spaces.exec(text)?.index ?? text.length;
}

const spaces = /\s/g;
