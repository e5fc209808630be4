/** Somebody's checkout on disk, by paths from its root. */
export interface Folder {
  /** The text of a file; null where there is none. */
  readonly read: (path: string) => string | null;
  /** Names of the files and folders in a folder; none where it does not exist. */
  readonly names: (folder: string) => readonly string[];
  /** Writes a file with the folders above it. */
  readonly write: (path: string, text: string) => void;
  /** Removes a file, and the folders above it that are empty after that. */
  readonly remove: (path: string) => void;
}
