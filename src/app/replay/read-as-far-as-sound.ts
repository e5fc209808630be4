import type { JournalEntry } from '../../domain/journal.ts';
import { renderFix } from '../../report/journal-replay.ts';
import { readJournal } from '../../text/journal-lines.ts';
import { inOrder, type Segment } from '../../text/journal-segments.ts';

/** Where a journal cannot be read on, why, and what to do. */
export interface BrokenAt {
  readonly path: string;
  readonly line: number;
  readonly kind: 'damaged' | 'newer';
  readonly why: string;
  readonly fix: string;
}

/** Every line before the first that cannot be trusted, and what is wrong with that one. */
export function readAsFarAsSound(segments: readonly Segment[]): {
  readonly entries: readonly JournalEntry[];
  readonly broken: BrokenAt | null;
} {
  const ordered = inOrder(segments);
  const texts = ordered.map((segment) => segment.text);
  const read = readJournal(texts);
  if (read.ok) return { entries: read.value, broken: null };
  const { segment, line, kind, why } = read.error;
  const path = ordered[segment - 1]?.path ?? 'the journal';
  const whole = (texts[segment - 1] ?? '').split('\n').slice(0, line - 1);
  const before = whole.length > 0 ? [`${whole.join('\n')}\n`] : [];
  const sound = readJournal([...texts.slice(0, segment - 1), ...before]);
  const broken = { path, line, kind, why, fix: renderFix(kind, { path, line }) };
  return { entries: sound.ok ? sound.value : [], broken };
}
