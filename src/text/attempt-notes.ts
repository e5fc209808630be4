import type { TaskKey } from '../domain/ids.ts';
import { parseFailureBody, type FoundFailure } from './failure-body.ts';
import { findMarkers, renderMarker } from './markers.ts';

/** Where the notes on a task's attempts stand, beside the segments on the journal's branch. */
export const notesPath = (task: TaskKey): string => `notes/${task}.md`;

/** A note as it stands in the file: its text, which ends with the marker, and what that says. */
export interface AttemptNote {
  readonly text: string;
  readonly found: FoundFailure;
}

/** The file with these notes, oldest first. */
export const renderNotes = (texts: readonly string[]): string =>
  texts.map((text) => `${text.trim()}\n`).join('\n');

/** The notes of a file, each up to its own marker; what cannot be read is left out. */
export function parseNotes(file: string): readonly AttemptNote[] {
  let from = 0;
  return findMarkers(file).flatMap((marker): readonly AttemptNote[] => {
    const line = renderMarker(marker);
    const at = file.indexOf(`\n${line}`, from);
    if (at < 0) return [];
    const text = file.slice(from, at + 1 + line.length).trim();
    from = at + 1 + line.length;
    const found = parseFailureBody(text);
    return found ? [{ text, found }] : [];
  });
}
