import type { Oid } from '../domain/ids.ts';
import type { Answer } from './answer.ts';

export type TreeChange =
  | { readonly path: string; readonly content: string }
  | { readonly path: string; readonly blob: Oid; readonly mode: '100644' | '100755' }
  | { readonly path: string; readonly gone: true };

export interface Entry {
  readonly mode: string;
  readonly type: 'blob' | 'tree' | 'commit';
  readonly oid: Oid;
}

export interface NewCommit {
  readonly message: string;
  readonly tree: Oid;
  readonly parents: readonly Oid[];
}

/** Objects of the repository, reached through the forge. Objects that nothing points to do no harm, so these may be repeated. */
export interface GitStore {
  /** A tree made of another one with changes; without `base` of nothing but the changes. */
  readonly writeTree: (base: Oid | null, changes: readonly TreeChange[]) => Promise<Answer<Oid>>;
  readonly writeCommit: (commit: NewCommit) => Promise<Answer<Oid>>;
  /** The entries at some paths of a commit, by path; paths that are not there are absent. */
  readonly entriesAt: (commit: Oid, paths: readonly string[]) => Promise<Answer<ReadonlyMap<string, Entry>>>;
  /** Texts of files at a commit; absent where there is none; a file too large to read is refused. */
  readonly textsAt: (commit: Oid, paths: readonly string[]) => Promise<Answer<ReadonlyMap<string, string>>>;
  /** Every path with its mode at a commit. */
  readonly listAt: (commit: Oid) => Promise<Answer<ReadonlyMap<string, Entry>>>;
  /** What a commit changed against its first parent, as one text per file. */
  readonly patchOf: (
    commit: Oid,
  ) => Promise<Answer<readonly { readonly path: string; readonly patch: string }[]>>;
  readonly messageOf: (commits: readonly Oid[]) => Promise<Answer<ReadonlyMap<Oid, string>>>;
}
