import type { Oid } from '../../domain/ids.ts';
import type { EntryView } from '../../domain/world.ts';
import { TRACKER_PATH } from '../../text/names.ts';
import type { Deps } from '../deps.ts';
import { expect } from '../expect.ts';
import { readAgain } from '../read-again.ts';

export type FileList = ReadonlyMap<string, EntryView>;

/** Files that differ between two commits, the tracker apart: that is ours. */
export async function changedFiles(deps: Deps, before: Oid, after: Oid): Promise<readonly string[]> {
  const lists = [await listFiles(deps, before), await listFiles(deps, after)] as const;
  return changedBetween(...lists).filter((path) => path !== TRACKER_PATH);
}

/** Every file at a commit. */
export const listFiles = async (deps: Deps, commit: Oid): Promise<FileList> =>
  expect(await readAgain(deps, () => deps.git.listAt(commit)), `Listing ${commit.slice(0, 7)}`);

/** What stands at a path in a list; null where that is no file. */
export const fileAt = (list: FileList, path: string): Oid | null => {
  const entry = list.get(path);
  return entry && entry.type !== 'tree' ? entry.oid : null;
};

export const changedBetween = (before: FileList, after: FileList): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => fileAt(before, path) !== fileAt(after, path),
  );
