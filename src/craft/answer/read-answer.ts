import type { DeliveryRefusal } from '../../domain/delivery.ts';
import { ok, type Result } from '../../domain/result.ts';
import { findFenceClose, isBlank, lineEnd, readFenceOpen, type FenceClose } from './fences.ts';
import { readMark, type Keyword, type Mark } from './read-mark.ts';
import { refused, shownPath } from './refused.ts';

/** A block as the answer wrote it; nothing about its path or content has been checked. */
export type RawBlock =
  | { readonly kind: 'file'; readonly path: string; readonly content: string }
  | { readonly kind: 'delete'; readonly path: string };

export type SectionName = Exclude<Keyword, 'FILE' | 'DELETE' | 'END FILES'>;

/** A piece of text with a heading of its own, from the heading to the next one. */
export interface Section {
  readonly name: SectionName;
  readonly text: string;
}

/** An answer taken apart; `announced` is the number behind `END FILES:`, undefined where that line is missing. */
export interface RawAnswer {
  readonly blocks: readonly RawBlock[];
  readonly sections: readonly Section[];
  readonly announced: number | undefined;
}

interface Reading {
  readonly text: string;
  readonly blocks: RawBlock[];
  readonly sections: Section[];
  open: { readonly name: SectionName; readonly inline: string; readonly from: number } | undefined;
  announced: number | undefined;
}

interface Line {
  readonly start: number;
  readonly end: number;
}

/** The index where reading goes on. */
type Step = Result<number, DeliveryRefusal>;

/** Takes an answer apart by the grammar of `src/craft/README.md`, in one pass; the first error in the text wins. */
export function readAnswer(text: string): Result<RawAnswer, DeliveryRefusal> {
  const reading: Reading = { text, blocks: [], sections: [], open: undefined, announced: undefined };
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const step = readLine(reading, { start: at, end: lineEnd(text, at) });
    if (!step.ok) return step;
    at = step.value;
  }
  closeSection(reading, text.length);
  return ok({ blocks: reading.blocks, sections: reading.sections, announced: reading.announced });
}

function readLine(reading: Reading, line: Line): Step {
  const mark = readMark(reading.text, line.start, line.end);
  if (mark !== undefined) return readMarked(reading, line, mark);
  if (readFenceOpen(reading.text, line.start, line.end) === undefined) return ok(line.end + 1);
  const close = readFence(reading.text, line, null);
  return close.ok ? ok(close.value.next) : close;
}

function readMarked(reading: Reading, line: Line, mark: Mark): Step {
  switch (mark.keyword) {
    case 'FILE':
    case 'DELETE':
      return isAnswering(reading) ? mixed(mark.value) : readBlock(reading, line, mark);
    case 'END FILES':
      return readManifest(reading, line, mark.value);
    default:
      return readHeading(reading, line, { name: mark.keyword, inline: mark.value });
  }
}

function readBlock(reading: Reading, line: Line, mark: Mark): Step {
  closeSection(reading, line.start);
  if (mark.keyword === 'DELETE') {
    reading.blocks.push({ kind: 'delete', path: mark.value });
    return ok(line.end + 1);
  }
  const fence = fenceBelow(reading.text, line.end + 1);
  if (fence === undefined) return missingFence(mark.value);
  const close = readFence(reading.text, fence, mark.value);
  if (!close.ok) return close;
  const content = reading.text.slice(fence.end + 1, close.value.contentEnd);
  reading.blocks.push({ kind: 'file', path: mark.value, content });
  return ok(close.value.next);
}

/** The opening fence at `from`, or behind one blank line. */
function fenceBelow(text: string, from: number): Line | undefined {
  const first = { start: from, end: lineEnd(text, from) };
  const next = first.end + 1;
  const line = isBlank(text, first.start, first.end) ? { start: next, end: lineEnd(text, next) } : first;
  return line.start < text.length && readFenceOpen(text, line.start, line.end) !== undefined
    ? line
    : undefined;
}

function readFence(text: string, line: Line, path: string | null): Result<FenceClose, DeliveryRefusal> {
  const fence = readFenceOpen(text, line.start, line.end);
  const close = fence && findFenceClose(text, line.end + 1, fence);
  if (close !== undefined) return ok(close);
  const what = path === null ? 'A code fence' : `The fence of ${shownPath(path)}`;
  return refused(
    'unterminated-fence',
    path,
    `${what} is never closed. Close it on a line of its own, with the same sign at least as often as it was opened, and open it with more signs than any run of them inside.`,
  );
}

function readManifest(reading: Reading, line: Line, value: string): Step {
  closeSection(reading, line.start);
  if (!/^\d{1,9}$/.test(value)) {
    return refused(
      'manifest-mismatch',
      null,
      'The last line must be `END FILES: n`, where n is the number of FILE and DELETE blocks.',
    );
  }
  if (!isEmptyFrom(reading.text, line.end + 1)) {
    return refused(
      'manifest-mismatch',
      null,
      'Write nothing below the line `END FILES: n`; it ends the answer.',
    );
  }
  reading.announced = Number(value);
  return ok(reading.text.length);
}

function isEmptyFrom(text: string, from: number): boolean {
  for (let at = from; at < text.length; at = lineEnd(text, at) + 1) {
    if (!isBlank(text, at, lineEnd(text, at))) return false;
  }
  return true;
}

function readHeading(
  reading: Reading,
  line: Line,
  heading: { readonly name: SectionName; readonly inline: string },
): Step {
  const next = ok(line.end + 1);
  if (isAnswering(reading)) return next;
  if (isAnswer(heading.name)) {
    if (reading.blocks.length > 0) return mixed(null);
  } else if (reading.blocks.length > 0) {
    return next;
  }
  closeSection(reading, line.start);
  reading.open = { ...heading, from: line.end + 1 };
  return next;
}

function closeSection(reading: Reading, end: number): void {
  const { open } = reading;
  if (open === undefined) return;
  const below = reading.text.slice(Math.min(open.from, end), end);
  reading.sections.push({ name: open.name, text: `${open.inline}\n${below}`.trim() });
  reading.open = undefined;
}

function isAnswering(reading: Reading): boolean {
  return reading.open !== undefined && isAnswer(reading.open.name);
}

function isAnswer(name: SectionName): boolean {
  return name !== 'SUMMARY' && name !== 'DECISIONS';
}

function missingFence(path: string): Step {
  return refused(
    'missing-fence',
    path,
    `Below the line \`FILE: …\` for ${shownPath(path)} there is no code fence. Write the whole file in a fence directly below that line.`,
  );
}

function mixed(path: string | null): Step {
  return refused(
    'manifest-mismatch',
    path,
    'The answer mixes files with a REPORT, a QUESTION or NOTHING TO DO. Give one outcome: either blocks, or one text without any line that starts with FILE: or DELETE:.',
  );
}
