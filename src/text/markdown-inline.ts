import { matchTag } from './markdown-html.ts';
import type { Range } from './markdown-lines.ts';

/** A stretch of a paragraph that is not plain text. An `escape` is a backslash with the sign that it protects. */
export interface InlinePiece extends Range {
  readonly kind: 'code' | 'comment' | 'declaration' | 'tag' | 'autolink' | 'escape';
}

/** Finds code spans, raw HTML, autolinks and escapes in the text of a paragraph, leftmost first, in linear time. */
export function scanInline(text: string): readonly InlinePiece[] {
  const pieces: InlinePiece[] = [];
  if (nextSign(text, 0) === text.length) return pieces;
  const closers = createClosers(text);
  for (let at = nextSign(text, 0); at < text.length;) {
    const piece = pieceAt(text, at, closers);
    if (piece) pieces.push(piece);
    at = nextSign(text, piece?.to ?? at + runLength(text, at));
  }
  return pieces;
}

interface Closers {
  /** The first run of exactly this many backticks at or after an offset, or -1. */
  readonly backticks: (length: number, from: number) => number;
  /** The first place of a closing sign at or after an offset, or -1; a failed search is never repeated. */
  readonly sign: (sign: string, from: number) => number;
}

function pieceAt(text: string, at: number, closers: Closers): InlinePiece | undefined {
  if (text[at] === '\\') return escapeAt(text, at);
  if (text[at] === '`') return codeAt(text, at, closers);
  const special = specialAt(text, at, closers);
  if (special) return special;
  const tag = matchTag(text, at);
  if (tag) return { kind: 'tag', ...tag };
  autolink.lastIndex = at;
  return autolink.test(text) ? { kind: 'autolink', from: at, to: autolink.lastIndex } : undefined;
}

function escapeAt(text: string, at: number): InlinePiece | undefined {
  return /^[!-/:-@[-`{-~]/.test(text.charAt(at + 1)) ? { kind: 'escape', from: at, to: at + 2 } : undefined;
}

function codeAt(text: string, at: number, closers: Closers): InlinePiece | undefined {
  const length = runLength(text, at);
  const end = closers.backticks(length, at + length);
  return end < 0 ? undefined : { kind: 'code', from: at, to: end + length };
}

/** Comments and declarations, that is whatever begins with `<!` or `<?`. */
function specialAt(text: string, at: number, closers: Closers): InlinePiece | undefined {
  for (const [start, end, kind] of specials) {
    if (!text.startsWith(start, at)) continue;
    if (kind === 'declaration' && start === '<!' && !/^[a-z]/i.test(text.charAt(at + 2))) return undefined;
    const close = closers.sign(end, at + (kind === 'comment' ? 2 : start.length));
    return close < 0 ? undefined : { kind, from: at, to: close + end.length };
  }
  return undefined;
}

const specials = [
  ['<!--', '-->', 'comment'],
  ['<![CDATA[', ']]>', 'declaration'],
  ['<?', '?>', 'declaration'],
  ['<!', '>', 'declaration'],
] as const;

const autolink = /<(?:[a-z][a-z0-9+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9.-]{1,255})>/iy;

function nextSign(text: string, from: number): number {
  sign.lastIndex = from;
  return sign.exec(text)?.index ?? text.length;
}

const sign = /[\\`<]/g;

/** The length of the run of backticks here; one for any other sign. */
function runLength(text: string, at: number): number {
  let end = at;
  while (text[end] === '`') end++;
  return Math.max(1, end - at);
}

function createClosers(text: string): Closers {
  const runs = new Map<number, number[]>();
  for (const run of text.matchAll(/`+/g)) {
    const places = runs.get(run[0].length);
    if (places) places.push(run.index);
    else runs.set(run[0].length, [run.index]);
  }
  for (const places of runs.values()) places.reverse();
  const absent = new Set<string>();
  return {
    backticks: (length, from) => firstFrom(runs.get(length) ?? [], from),
    sign: (close, from) => {
      const found = absent.has(close) ? -1 : text.indexOf(close, from);
      if (found < 0) absent.add(close);
      return found;
    },
  };
}

/** The places are in falling order; those that lie behind are dropped for good, since the scan only moves on. */
function firstFrom(places: number[], from: number): number {
  for (let last = places.at(-1); last !== undefined; last = places.at(-1)) {
    if (last >= from) return last;
    places.pop();
  }
  return -1;
}
