/** A code fence's opening line: which sign, how many of it, how many spaces before it. */
export interface Fence {
  readonly sign: number;
  readonly length: number;
  readonly indent: number;
}

/** Where a fence's content ends and where the text after its closing line begins. */
export interface FenceClose {
  readonly contentEnd: number;
  readonly next: number;
}

const BACKTICK = 0x60;
const TILDE = 0x7e;
const SPACE = 0x20;

/** The index of the line feed that ends the line at `from`, or the text's length: lines are split on LF only. */
export function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** True where only spaces, tabs and carriage returns stand between the two indexes. */
export function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== SPACE && code !== 0x09 && code !== 0x0d) return false;
  }
  return true;
}

/** Reads an opening fence as CommonMark does: at most three spaces, no backtick in the info string of backticks. */
export function readFenceOpen(text: string, start: number, end: number): Fence | undefined {
  const at = skip(text, start, { sign: SPACE, to: Math.min(end, start + 4) });
  const sign = text.charCodeAt(at);
  if (at - start > 3 || (sign !== BACKTICK && sign !== TILDE)) return undefined;
  const info = skip(text, at, { sign, to: end });
  if (info - at < 3) return undefined;
  if (sign === BACKTICK) {
    const tick = text.indexOf('`', info);
    if (tick !== -1 && tick < end) return undefined;
  }
  return { sign, length: info - at, indent: at - start };
}

/**
 * Finds the line that closes a fence whose content starts at `from`. A closing line is never indented further than
 * its opening one, so that an indented fence in a list of a Markdown file stays content.
 */
export function findFenceClose(text: string, from: number, fence: Fence): FenceClose | undefined {
  for (let at = from; at < text.length;) {
    const end = lineEnd(text, at);
    if (isFenceClose(text, at, fence)) return { contentEnd: at, next: end + 1 };
    at = end + 1;
  }
  return undefined;
}

function isFenceClose(text: string, start: number, fence: Fence): boolean {
  const at = fence.indent === 0 ? start : skip(text, start, { sign: SPACE, to: start + fence.indent });
  if (text.charCodeAt(at) !== fence.sign) return false;
  const rest = skip(text, at, { sign: fence.sign, to: text.length });
  return rest - at >= fence.length && isBlank(text, rest, lineEnd(text, rest));
}

function skip(text: string, from: number, { sign, to }: { sign: number; to: number }): number {
  let at = from;
  while (at < to && text.charCodeAt(at) === sign) at += 1;
  return at;
}
