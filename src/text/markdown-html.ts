import type { Range } from './markdown-lines.ts';

/** How an HTML block ends: at the line that holds `end`, or at the next blank line. */
export interface HtmlBlock {
  readonly end: RegExp | 'blank';
  /** CommonMark's seventh kind, which may not interrupt a paragraph. */
  readonly gentle: boolean;
}

/** The kind of HTML block that begins with this line (CommonMark 4.6), or undefined. */
export function htmlBlockStart(rest: string): HtmlBlock | undefined {
  if (!rest.startsWith('<')) return undefined;
  for (const [start, end] of raw) if (start.test(rest)) return { end, gentle: false };
  if (blockTag.test(rest)) return { end: 'blank', gentle: false };
  const tag = matchTag(rest, 0);
  const alone = tag !== undefined && /^[ \t]*$/.test(rest.slice(tag.to));
  return alone ? { end: 'blank', gentle: true } : undefined;
}

/** A piece of HTML found in a text. Anything with `<!` or `<?` that is no comment is a declaration. */
export interface HtmlPiece extends Range {
  readonly kind: 'comment' | 'declaration' | 'tag';
}

/** The tags, comments and declarations of an HTML block; an unclosed comment reaches to its end. Linear time. */
export function htmlPieces(text: string): readonly HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  for (let at = text.indexOf('<'); at >= 0;) {
    const piece = htmlPieceAt(text, at);
    if (piece) pieces.push(piece);
    at = text.indexOf('<', piece?.to ?? at + 1);
  }
  return pieces;
}

function htmlPieceAt(text: string, at: number): HtmlPiece | undefined {
  if (text.startsWith('<!--', at)) return { kind: 'comment', from: at, to: endAfter(text, '-->', at + 2) };
  if (/^<[!?]/.test(text.slice(at, at + 2)))
    return { kind: 'declaration', from: at, to: endAfter(text, '>', at) };
  const tag = matchTag(text, at);
  return tag && { kind: 'tag', ...tag };
}

function endAfter(text: string, sign: string, from: number): number {
  const found = text.indexOf(sign, from);
  return found < 0 ? text.length : found + sign.length;
}

/** An opening or closing tag at exactly this offset. */
export function matchTag(text: string, at: number): Range | undefined {
  anyTag.lastIndex = at;
  const found = anyTag.exec(text);
  return found ? { from: at, to: anyTag.lastIndex } : undefined;
}

/** The name of a tag in lower case, and whether it closes or opens. */
export function tagName(tag: string): { readonly name: string; readonly closes: boolean } {
  const found = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(tag);
  return { name: found?.[2]?.toLowerCase() ?? '', closes: found?.[1] === '/' };
}

const raw: readonly (readonly [RegExp, RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?:[ \t>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![a-z]/i, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
];

const blockNames =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|' +
  'fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|' +
  'menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|' +
  'track|ul';
const blockTag = new RegExp(`^</?(?:${blockNames})(?:[ \\t]|/?>|$)`, 'i');

const space = '[ \\t\\r\\n]';
const attribute = `${space}+[a-z_:][a-z0-9_.:-]*(?:${space}*=${space}*(?:[^ \\t\\r\\n"'=<>\`]+|'[^']*'|"[^"]*"))?`;
const anyTag = new RegExp(
  `<(?:[a-z][a-z0-9-]*(?:${attribute})*${space}*/?|/[a-z][a-z0-9-]*${space}*)>`,
  'iy',
);
