import { cutFromEnd } from './literal-cut.ts';
import { readSections, readText, textSection } from './literal-sections.ts';

/** One thing that a person wants changed; without a path it is about the whole. */
export interface Remark {
  readonly path: string | null;
  readonly line: number | null;
  /** The lines of the change that the place shows, the one remarked on last; left out where none are known. */
  readonly hunk?: string;
  readonly text: string;
}

const HEADING = 'Remarks';
const MOST = 30_000;
const MOST_HUNK_LINES = 12;

/** Remarks as one text, each under its place: what is frozen, and what the next attempt is told. */
export const remarksText = (remarks: readonly Remark[]): string =>
  cutFromEnd(remarks.map((one) => `${headOf(one)}${one.text.trim()}`).join('\n\n'), MOST);

/** Its place, with the code there as a quotation. */
function headOf(remark: Remark): string {
  const code = (remark.hunk ?? '').split('\n').slice(-MOST_HUNK_LINES);
  const quoted = remark.hunk ? code.map((line) => `> ${line}\n`).join('') : '';
  return `${placeOf(remark)}:\n${quoted}`;
}

/** `src/a.ts, line 3`. */
export function placeOf({ path, line }: Remark): string {
  if (path === null) return 'In general';
  return line === null ? path : `${path}, line ${line}`;
}

/** The places that a text of remarks names, in order and once. */
export const placesIn = (text: string): readonly string[] => [
  ...new Set(
    [...text.matchAll(/^(In general|(?!> )\S.*, line \d+|[^\s:]+):$/gm)].flatMap(([, place]) => place ?? []),
  ),
];

/** The headed part of a comment of ours that repeats the remarks. */
export const renderRemarks = (text: string): string => textSection(HEADING, text);

/** The remarks in a comment of ours, exactly; undefined where it holds none. */
export function parseRemarks(body: string): string | undefined {
  const section = readSections(body).findLast((one) => one.heading === HEADING);
  return section && readText(section);
}
