import { trimmed } from './trimmed.ts';

/** The words that may head a line of an answer. */
export const keywords = [
  'FILE',
  'DELETE',
  'REPORT',
  'QUESTION',
  'NOTHING TO DO',
  'SUMMARY',
  'DECISIONS',
  'END FILES',
] as const;
export type Keyword = (typeof keywords)[number];

/** A heading line: its word, and what stands behind the colon with the decoration taken off. */
export interface Mark {
  readonly keyword: Keyword;
  readonly value: string;
}

const MOST_DECORATION = 6;
const FIRST_SIGNS = new Set([...'FDRQNSE#*_`'].map((sign) => sign.charCodeAt(0)));

/**
 * Reads the line between two indexes as a heading line, or says that it is none. It must start in the first column;
 * the word is upper case; a Markdown heading, emphasis and code marks around it are accepted if they are balanced.
 */
export function readMark(text: string, start: number, end: number): Mark | undefined {
  if (!FIRST_SIGNS.has(text.charCodeAt(start)) || text.startsWith('```', start)) return undefined;
  const line = withoutHeading(trimmed(text.slice(start, end)));
  const left = decorationOf(line);
  const keyword = keywords.find((word) => line.startsWith(word, left.length));
  if (keyword === undefined) return undefined;
  const value = readValue(line.slice(left.length + keyword.length), mirrored(left));
  return value === undefined ? undefined : { keyword, value: namesPath(keyword) ? barePath(value) : value };
}

function namesPath(keyword: Keyword): boolean {
  return keyword === 'FILE' || keyword === 'DELETE';
}

/** `right` is what must close the decoration that the line began with: behind the word, the colon, or the line. */
function readValue(rest: string, right: string): string | undefined {
  if (rest.startsWith(`${right}:`)) return trimmed(rest.slice(right.length + 1));
  if (!rest.startsWith(':')) return undefined;
  if (rest.startsWith(right, 1)) return trimmed(rest.slice(1 + right.length));
  const inner = rest.endsWith(':') && rest.length > 1 && !rest.endsWith(right) ? rest.slice(0, -1) : rest;
  return inner.endsWith(right) ? trimmed(inner.slice(1, inner.length - right.length)) : undefined;
}

function barePath(value: string): string {
  const outer = withoutColon(value);
  const bare = unwrapped(outer);
  return trimmed(outer === value ? withoutColon(bare) : bare);
}

function withoutColon(value: string): string {
  return value.endsWith(':') ? trimmed(value.slice(0, -1)) : value;
}

/** Takes off one pair of `**` or of backticks; underscores stay, since `__init__.py` is a name. */
function unwrapped(value: string): string {
  const bold =
    value.startsWith('**') && value.endsWith('**') && value.length > 4 ? value.slice(2, -2) : value;
  const ticks = runOf(bold, '`');
  const closed = ticks > 0 && bold.length > 2 * ticks && bold.endsWith('`'.repeat(ticks));
  return closed ? bold.slice(ticks, -ticks) : bold;
}

function withoutHeading(line: string): string {
  const level = runOf(line, '#');
  if (level === 0 || level > 6 || !' \t'.includes(line.charAt(level))) return line;
  const title = trimmed(line.slice(level));
  let end = title.length;
  while (end > 0 && title.charAt(end - 1) === '#') end -= 1;
  return end < title.length && ' \t'.includes(title.charAt(end - 1)) ? trimmed(title.slice(0, end)) : title;
}

function decorationOf(line: string): string {
  let at = 0;
  while (at < line.length && at < MOST_DECORATION && '*_`'.includes(line.charAt(at))) at += 1;
  return line.slice(0, at);
}

function mirrored(text: string): string {
  return [...text].reverse().join('');
}

function runOf(text: string, sign: string): number {
  let length = 0;
  while (text.charAt(length) === sign) length += 1;
  return length;
}
