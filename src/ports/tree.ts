import type { Result } from '../domain/result.ts';

/** What a path of a commit points at. */
export type TreeEntryKind = 'file' | 'executable' | 'symlink' | 'submodule';

/** One path of the commit; folders have no entry of their own. */
export interface TreeEntry {
  readonly path: string;
  readonly kind: TreeEntryKind;
  /** Git's id of the content. */
  readonly blob: string;
  /** Bytes; 0 for a submodule. */
  readonly size: number;
}

/** Why a read was refused. Paths that leave the tree are `outside`; symlinks are never followed. */
export type TreeRefusal =
  | 'outside'
  | 'not-found'
  | 'folder'
  | 'symlink'
  | 'submodule'
  | 'too-large'
  | 'binary'
  | 'bad-pattern'
  | 'timeout';

export interface ReadLimit {
  /** Refuse files above this size; 1 MiB when absent. */
  readonly maxBytes?: number;
}

export interface TreeSearch {
  readonly pattern: string;
  /** True: the pattern is plain text. False: a regular expression. */
  readonly literal: boolean;
  readonly ignoreCase?: boolean;
  /** Only files for which this holds. */
  readonly accept?: (path: string) => boolean;
  /** Stop after this many lines. */
  readonly maxHits: number;
}

export interface SearchHit {
  readonly path: string;
  readonly line: number;
  /** The line, cut to 400 characters. */
  readonly text: string;
}

export interface SearchHits {
  readonly hits: readonly SearchHit[];
  /** True when more lines match than were asked for. */
  readonly more: boolean;
}

/** The files of one commit, read-only. Nothing outside the commit can be reached through it. */
export interface Tree {
  /** The full id of the commit. */
  readonly commit: string;
  /** Every path, sorted by bytes. */
  list(): Promise<readonly TreeEntry[]>;
  /** The entry at a path, or undefined. */
  find(path: string): Promise<TreeEntry | undefined>;
  /** A file's text. */
  read(path: string, limit?: ReadLimit): Promise<Result<string, TreeRefusal>>;
  /** Lines that match, in text files only, symlinks left out. */
  search(search: TreeSearch): Promise<Result<SearchHits, TreeRefusal>>;
}
