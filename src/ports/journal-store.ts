import type { Oid } from '../domain/ids.ts';
import type { Answer } from './answer.ts';

/** A file beside the segments, written in the same commit: there with its event, or not at all. */
export interface BesideFile {
  readonly path: string;
  readonly text: string;
}

export interface Append {
  readonly branch: string;
  /** The journal is written only if its branch is still here. */
  readonly expected: Oid;
  readonly path: string;
  /** The whole segment after the append. */
  readonly text: string;
  readonly beside?: readonly BesideFile[];
  readonly headline: string;
  /** A comment that shows the state after the append, edited in the same request; it is a view, so its outcome does not count. */
  readonly show?: { readonly comment: string; readonly body: string } | null;
}

/** The journal's branch: written by compare-and-swap alone. */
export interface JournalStore {
  /** Makes the orphan branch with its first segment; refused with `exists` where it is there. */
  readonly begin: (branch: string, path: string, text: string) => Promise<Answer<Oid>>;
  /** Refused with `stale` where somebody else appended first. */
  readonly append: (append: Append) => Promise<Answer<Oid>>;
}
