/**
 * Text of people and models inside our own Markdown: readable, inert on GitHub (no mention, link, heading or HTML of theirs comes
 * alive) and read back exactly. Harmless single lines stay prose, other single lines become code, the rest a fence that is longer
 * than any run of backticks inside; characters that cannot be seen are written as `\u{hex}` in a fence marked `escaped`.
 */
export function literalLines(text: string): readonly string[] {
  const line = inlineLiteral(text);
  if (line !== undefined) return [line];
  const escaped = UNSEEN.test(text);
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return [
    `${fence}${escaped ? 'escaped' : 'text'}`,
    ...(escaped ? escapeText(text) : text).split('\n'),
    fence,
  ];
}

/** The literal as one line of Markdown, or undefined where the text needs a fence. */
export function inlineLiteral(text: string): string | undefined {
  if (isHarmless(text)) return text;
  const run = longestRun(text);
  if (text.trim() === '' || /[\n\t]/.test(text) || run > 1 || UNSEEN.test(text)) return undefined;
  const sign = '`'.repeat(run + 1);
  const pad = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return `${sign}${pad}${text}${pad}${sign}`;
}

/** The text of one line that was written by `inlineLiteral`, or by hand: then the line itself. */
export function readInlineLiteral(line: string): string {
  const code = /^(`{1,2})(?!`)(.+?)(?<!`)\1(?!`)$/.exec(line);
  if (!code?.[2]) return line;
  const inner = code[2];
  return inner.trim() !== '' && inner.startsWith(' ') && inner.endsWith(' ') ? inner.slice(1, -1) : inner;
}

/** The text of a fence's lines, by the word behind its opening backticks. */
export const readFenceLiteral = (word: string, lines: readonly string[]): string =>
  word === 'escaped' ? unescapeText(lines.join('\n')) : lines.join('\n');

const UNSEEN = /(?![\n\t])[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const EVERY_UNSEEN = new RegExp(`\\\\|${UNSEEN.source}`, 'gu');
const PROSE = /^[\p{L}\p{N}][\p{L}\p{N}\p{M} .,;:()'"%/=+?!–—‘’“”→-]*$/u;
/** What GitHub would still turn into something else inside such prose: links, references, emoji codes, list numbers. */
const LIVE = /:\/\/|www\.|\bgh-\d|\b(?=[a-f]*\d)[0-9a-f]{7,64}\b|:\w+:|^\d+[.)]( |$)| {2}| $|^none\.?$/i;

const isHarmless = (text: string): boolean => PROSE.test(text) && !LIVE.test(text) && !UNSEEN.test(text);

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
}

const escapeText = (text: string): string =>
  text.replace(EVERY_UNSEEN, (sign) =>
    sign === '\\' ? '\\\\' : `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`,
  );

const unescapeText = (text: string): string =>
  text.replace(/\\(?:\\|u\{([0-9a-f]{1,6})\})/g, (whole, hex: string | undefined) => {
    if (hex === undefined) return '\\';
    const code = Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
