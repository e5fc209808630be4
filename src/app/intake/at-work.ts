import type { JournalEntry } from '../../domain/journal.ts';
import { createFates } from '../runs-over.ts';
import type { Hearing } from './hearing.ts';

/**
 * Whether another run is at work on what this comment asks for: the one that wrote it down. Two that hear one comment would pay for two
 * plans of which one counts; a run of which nobody can tell, or that is over, holds nobody up.
 */
export async function isAtWork(at: Hearing, line: JournalEntry | undefined): Promise<boolean> {
  if (!line || line.run.id === at.job.run.id) return false;
  return (await createFates(at).of(line.run.id)).kind === 'runs';
}

/** The line by which a comment was taken up. */
export const lineOf = (entries: readonly JournalEntry[], comment: number): JournalEntry | undefined =>
  entries.find(({ event }) => 'comment' in event && event.comment === comment);
