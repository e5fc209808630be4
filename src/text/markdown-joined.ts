import type { Leaf } from './markdown-blocks.ts';
import { lastAtMost, type Range } from './markdown-lines.ts';

/** The lines of a leaf joined by LF, without the signs of the quotes and lists around it. */
export interface Joined {
  readonly text: string;
  /** The stretches of the source that a stretch of the joined text stands for, one for each line it touches. */
  readonly toSource: (range: Range) => readonly Range[];
}

/** Joins a leaf's lines, so that what spans several lines can be found as one stretch. */
export function joinLines(source: string, leaf: Pick<Leaf, 'lines'>): Joined {
  const starts: number[] = [];
  let length = 0;
  const parts = leaf.lines.map((line) => {
    starts.push(length);
    length += line.to - line.from + 1;
    return source.slice(line.from, line.to);
  });
  return { text: parts.join('\n'), toSource: (range) => mapRange(leaf.lines, starts, range) };
}

function mapRange(lines: readonly Range[], starts: readonly number[], range: Range): readonly Range[] {
  const found: Range[] = [];
  for (let index = Math.max(0, lastAtMost(starts, range.from)); index < lines.length; index++) {
    const line = lines[index];
    const start = starts[index];
    if (!line || start === undefined || start >= range.to) break;
    const from = line.from + Math.max(0, range.from - start);
    const to = Math.min(line.to, line.from + range.to - start);
    if (from < to) found.push({ from, to });
  }
  return found;
}
