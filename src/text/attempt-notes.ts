import type { Nonce, TaskKey } from '../domain/ids.ts';
import { parseFailureBody, type FoundFailure } from './failure-body.ts';
import { findMarkers, renderMarker } from './markers.ts';
import { parseOwnAnswerBody, type OwnAnswerText } from './own-answer-body.ts';
import { parseQuestionBody, parseReportBody } from './report-body.ts';

/** Where the notes on a task stand, beside the segments on the journal's branch. */
export const notesPath = (task: TaskKey): string => `notes/${task}.md`;

/** A note as it stands in the file: its text, which ends with the marker, and what that says. */
export interface AttemptNote {
  readonly text: string;
  readonly found: FoundFailure;
}

/** A worker's question with the foreman's own answer, under the mark of the question. */
export interface AnswerNote {
  readonly text: string;
  readonly found: OwnAnswerText & { readonly question: string; readonly nonce: Nonce };
}

/** The file with these notes, oldest first. */
export const renderNotes = (texts: readonly string[]): string =>
  texts.map((text) => `${text.trim()}\n`).join('\n');

/** What a file says of attempts that did not land; what cannot be read is left out. */
export const parseNotes = (file: string): readonly AttemptNote[] =>
  notesIn(file).flatMap((text) => {
    const found = parseFailureBody(text);
    return found ? [{ text, found }] : [];
  });

/** What a file says of questions that the foreman answered by itself. */
export const parseAnswers = (file: string): readonly AnswerNote[] =>
  notesIn(file).flatMap((text) => {
    const [own, asked] = [parseOwnAnswerBody(text), parseQuestionBody(text)];
    return own && asked ? [{ text, found: { ...own, question: asked.text, nonce: asked.marker.nonce } }] : [];
  });

/** The report of an attempt as a file keeps it until it is said, by its mark. */
export const parseReport = (file: string, nonce: Nonce): string | undefined =>
  notesIn(file).find((text) => parseReportBody(text)?.marker.nonce === nonce);

/** The texts of a file, each up to its own marker. */
function notesIn(file: string): readonly string[] {
  let from = 0;
  return findMarkers(file).flatMap((marker) => {
    const line = renderMarker(marker);
    const at = file.indexOf(`\n${line}`, from);
    if (at < 0) return [];
    const text = file.slice(from, at + 1 + line.length).trim();
    from = at + 1 + line.length;
    return [text];
  });
}
