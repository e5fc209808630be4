import { diff3Merge } from 'node-diff3';
import { linesOf, pairsOf } from './lines.ts';

/** One file in three states; null where it does not exist. `theirs` is what the worker delivered. */
export interface MergeInput {
  readonly base: string | null;
  readonly ours: string | null;
  readonly theirs: string | null;
}

/** A merge without conflict (`text` null: the file is gone), or the reason and, where it helps, text with markers. */
export type MergeResult =
  | { readonly clean: true; readonly text: string | null }
  | {
      readonly clean: false;
      readonly why: 'overlap' | 'deleted' | 'binary' | 'too-large';
      readonly markers: string | null;
    };

const MOST_SIGNS = 1024 * 1024;
const MOST_PAIRS = 2_000_000;
/** What the three states are called between the markers. */
export interface MergeLabels {
  readonly ours: string;
  readonly base: string;
  readonly theirs: string;
}

const LABELS: MergeLabels = { ours: 'work branch', base: 'what the worker saw', theirs: 'delivery' };

/** Merges one text file three ways by lines; line ends stay as they are in the work branch's file. */
export function mergeText({ base, ours, theirs }: MergeInput, labels = LABELS): MergeResult {
  if (ours === theirs || base === theirs) return { clean: true, text: ours };
  if (base === ours) return { clean: true, text: theirs };
  if (ours === null || theirs === null) return { clean: false, why: 'deleted', markers: null };
  if ([base ?? '', ours, theirs].some((text) => text.includes('\0'))) {
    return { clean: false, why: 'binary', markers: null };
  }
  const lines = {
    base: linesOf(withEnds(base ?? '', ours)),
    ours: linesOf(ours),
    theirs: linesOf(withEnds(theirs, ours)),
  };
  return mergeLines(lines, labels);
}

interface Lines {
  readonly base: string[];
  readonly ours: string[];
  readonly theirs: string[];
}

function mergeLines({ base, ours, theirs }: Lines, labels: MergeLabels): MergeResult {
  if (isTooLarge(base, ours, theirs)) return { clean: false, why: 'too-large', markers: null };
  const regions = diff3Merge(ours, base, theirs, { excludeFalseConflicts: true });
  const clean = regions.every((region) => region.conflict === undefined);
  const text = regions
    .map(({ ok, conflict }) => (conflict === undefined ? (ok ?? []).join('') : marked(conflict, labels)))
    .join('');
  return clean ? { clean: true, text } : { clean: false, why: 'overlap', markers: text };
}

function marked(conflict: { a: string[]; o: string[]; b: string[] }, labels: MergeLabels): string {
  const part = (lines: string[]) => lines.map((line) => (line.endsWith('\n') ? line : `${line}\n`)).join('');
  return [
    `<<<<<<< ${labels.ours}\n${part(conflict.a)}`,
    `||||||| ${labels.base}\n${part(conflict.o)}`,
    `=======\n${part(conflict.b)}>>>>>>> ${labels.theirs}\n`,
  ].join('');
}

/** A text that has only the other kind of line end gets that of the reference; mixed ends are left alone. */
function withEnds(text: string, reference: string): string {
  const [mine, wanted] = [endsOf(text), endsOf(reference)];
  if (mine === 'lf' && wanted === 'crlf') return text.replaceAll('\n', '\r\n');
  if (mine === 'crlf' && wanted === 'lf') return text.replaceAll('\r\n', '\n');
  return text;
}

function endsOf(text: string): 'lf' | 'crlf' | 'mixed' {
  const feeds = text.split('\n').length - 1;
  const pairs = text.split('\r\n').length - 1;
  if (pairs === 0) return 'lf';
  return pairs === feeds ? 'crlf' : 'mixed';
}

/** The comparison takes time by pairs of equal lines: thousands of equal lines on both sides are not compared. */
function isTooLarge(base: string[], ours: string[], theirs: string[]): boolean {
  const signs = [base, ours, theirs].map((lines) => lines.reduce((sum, line) => sum + line.length, 0));
  return signs.some((each) => each > MOST_SIGNS) || pairsOf(base, ours) + pairsOf(base, theirs) > MOST_PAIRS;
}
