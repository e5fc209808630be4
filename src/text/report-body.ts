import type { Marker } from './markers.ts';
import { findMarkers } from './markers.ts';
import { cutFromEnd } from './literal-cut.ts';
import { readSections, readText, textSection } from './literal-sections.ts';

/** A worker's text as it stands on its task's issue. */
export interface FoundText {
  readonly marker: Marker;
  readonly text: string;
}

/** Longer texts are cut, and say so: a comment holds less than 60,000 characters, and each one may take several. */
export const MOST_TEXT = 40_000;

const REPORT = 'Exact text of the report';
const QUESTION = 'Question';

/** The headed part that a report is read back from; what people should read first stands above it. */
export const renderReportBody = (text: string): string => exact(REPORT, text);

/** The worker's report in a comment of ours, exactly. */
export const parseReportBody = (body: string): FoundText | undefined =>
  find(body, { kind: 'report', heading: REPORT });

/** The headed part that holds a question, which is also what people read. */
export const renderQuestionBody = (text: string): string => exact(QUESTION, text);

/** The question in a comment of ours, exactly. */
export const parseQuestionBody = (body: string): FoundText | undefined =>
  find(body, { kind: 'question', heading: QUESTION });

/** Characters that cannot be seen grow when they are written out, so the cut goes by the written form. */
function exact(heading: string, text: string): string {
  let most = MOST_TEXT;
  let section = textSection(heading, cutFromEnd(text, most));
  while (section.length > MOST_TEXT + 200) {
    most = Math.floor(most / 2);
    section = textSection(heading, cutFromEnd(text, most));
  }
  return section;
}

function find(
  body: string,
  wanted: { readonly kind: Marker['kind']; readonly heading: string },
): FoundText | undefined {
  const marker = findMarkers(body).find((one) => one.kind === wanted.kind);
  const section = readSections(body).findLast((one) => one.heading === wanted.heading);
  return marker && section ? { marker, text: readText(section) } : undefined;
}
