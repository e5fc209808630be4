import type { Oid, TaskKey } from '../../domain/ids.ts';
import type { FileMode } from '../../ports/git-store.ts';

/** One file of a change: what it is now, null where it is gone, and what the worker saw there, null where nothing was. */
export interface FileChange {
  readonly path: string;
  readonly blob: Oid | null;
  readonly seen: Oid | null;
  readonly mode: FileMode;
}

/** What one task changes: a commit, the commit that its worker saw, and the files between them. */
export interface ChangeSet {
  readonly task: TaskKey;
  /** Null for a task that delivered no files. */
  readonly commit: Oid | null;
  readonly base: Oid;
  readonly files: readonly FileChange[];
}

/** The folders that must be listed to know the entries at these paths. */
export const foldersOf = (paths: readonly string[]): readonly string[] => [
  ...new Set(paths.map((path) => path.split('/').slice(0, -1).join('/'))),
];
