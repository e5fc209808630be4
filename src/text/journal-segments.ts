import { parseSegmentPath, segmentPath } from './names.ts';

/** At most this many bytes a segment: GitHub's API cuts a blob's text at 512,000 bytes without an error. */
export const MOST_SEGMENT_BYTES = 64 * 1024;

/** One file of the journal. */
export interface Segment {
  readonly path: string;
  readonly text: string;
}

/**
 * The one file to write so that the lines stand at the journal's end, whole: the last segment where they fit, else a new one.
 * Lines that are longer than a segment by themselves get one of their own.
 */
export function segmentFor(segments: readonly Segment[], lines: readonly string[]): Segment {
  const added = lines.map((line) => `${line}\n`).join('');
  const last = inOrder(segments).at(-1);
  if (!last) return { path: segmentPath(1), text: added };
  const text = last.text + added;
  if (Buffer.byteLength(text) <= MOST_SEGMENT_BYTES) return { path: last.path, text };
  return { path: segmentPath((parseSegmentPath(last.path) ?? segments.length) + 1), text: added };
}

/** The segments by their numbers, other files left out. */
export function inOrder(segments: readonly Segment[]): readonly Segment[] {
  return segments
    .map((segment) => ({ segment, number: parseSegmentPath(segment.path) ?? 0 }))
    .filter((one) => one.number > 0)
    .sort((a, b) => a.number - b.number)
    .map((one) => one.segment);
}
