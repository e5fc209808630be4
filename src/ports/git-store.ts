import type { Oid } from '../domain/ids.ts';
import type { EntryView } from '../domain/world.ts';
import type { Answer } from './answer.ts';

export type FileMode = '100644' | '100755';

/** One change of a tree: a new text, an existing blob, or nothing any more. */
export type TreeChange =
  | { readonly path: string; readonly content: string; readonly mode: FileMode }
  | { readonly path: string; readonly blob: Oid; readonly mode: FileMode }
  | { readonly path: string; readonly gone: true };

export interface NewCommit {
  readonly message: string;
  readonly tree: Oid;
  readonly parents: readonly Oid[];
}

/** What a commit says, and what it changed against its first parent. */
export interface CommitDiff {
  readonly message: string;
  readonly parent: Oid;
  readonly files: readonly {
    readonly path: string;
    readonly blob: Oid | null;
    readonly gone: boolean;
    readonly patch: string;
  }[];
}

/** Objects of the repository, reached through the forge. Objects that nothing points to do no harm, so writes may be repeated. */
export interface GitStore {
  /** A tree made of another one with changes. */
  readonly writeTree: (base: Oid, changes: readonly TreeChange[]) => Promise<Answer<Oid>>;
  readonly writeCommit: (commit: NewCommit) => Promise<Answer<Oid>>;
  /** Texts of files at a commit; absent where there is none; a file too large to read is refused. */
  readonly textsAt: (commit: Oid, paths: readonly string[]) => Promise<Answer<ReadonlyMap<string, string>>>;
  readonly diffOf: (commit: Oid) => Promise<Answer<CommitDiff>>;
  /** Every file with its mode at a commit. */
  readonly listAt: (commit: Oid) => Promise<Answer<ReadonlyMap<string, EntryView>>>;
}
