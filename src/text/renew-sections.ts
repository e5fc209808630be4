import { readSections } from './literal-sections.ts';

/**
 * A text of ours with the sections of these headings as they stand in a fresh one, at the place where the first of them stood; everything
 * else stays as it is, also what people wrote. Where none of them is left, a person has made the text their own, and it stays.
 */
export function renewSections(body: string, fresh: string, headings: readonly string[]): string {
  const lines = body.replaceAll('\r\n', '\n').split('\n');
  const old = rangesOf(body.replaceAll('\r\n', '\n'), headings);
  const [first] = old;
  if (!first) return body;
  const source = fresh.split('\n');
  const renewed = rangesOf(fresh, headings).flatMap(({ from, to }) => source.slice(from, to));
  const kept = lines.map((line, at) => (old.some(({ from, to }) => at >= from && at < to) ? null : line));
  const before = kept.slice(0, first.from);
  return [...before, ...renewed, ...kept.slice(first.from)].filter((line) => line !== null).join('\n');
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The lines that each section takes up, its heading included. */
function rangesOf(text: string, headings: readonly string[]): readonly Range[] {
  return readSections(text)
    .filter(({ heading }) => headings.includes(heading))
    .map(({ line, lines }) => ({ from: line - 1, to: line - 1 + Math.max(1, lines.length) }));
}
