import type { Leaf } from '../text/markdown-blocks.ts';

/**
 * Where a mail program has put the mail that is being answered, unquoted: behind "-----Original Message-----", behind
 * "On … wrote:" that no quote follows, or behind a block of From, Sent and Subject. Infinity when there is none.
 */
export function quotedMailStart(source: string, leaves: readonly Leaf[]): number {
  if (!/original message|nachricht|forwarded|d'origine|from:|wrote:/i.test(source)) return Infinity;
  for (const [index, leaf] of leaves.entries()) {
    if (leaf.depth > 0 || (leaf.kind !== 'paragraph' && leaf.kind !== 'heading')) continue;
    const lines = leaf.lines.map((line) => source.slice(line.from, line.to).trim());
    const at = lines.findIndex((line, place) => {
      if (original.test(line) || isHeader(lines.slice(place, place + 4))) return true;
      return wrote.test(line) && (place < lines.length - 1 || (leaves[index + 1]?.depth ?? 1) === 0);
    });
    const from = leaf.lines[at]?.from;
    if (from !== undefined) return from;
  }
  return Infinity;
}

const original =
  /^-{2,}\s{0,3}(?:original message|forwarded message|urspr\S{1,20} nachricht|message d'origine)\s{0,3}-{2,}$/i;

const wrote = /^on .{6,200} wrote:$/i;

const isHeader = (lines: readonly string[]): boolean =>
  /^\**from:/i.test(lines[0] ?? '') && lines.slice(1).some((line) => /^\**(?:sent|date):/i.test(line));
