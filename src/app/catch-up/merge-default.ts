import { mergeText } from '../../craft/merge.ts';
import type { MergeLabels } from '../../craft/merge.ts';
import type { Oid } from '../../domain/ids.ts';
import type { FileMode, TreeChange } from '../../ports/git-store.ts';
import { TRACKER_PATH } from '../../text/names.ts';
import type { Deps } from '../deps.ts';
import { changedBetween, fileAt as at, listFiles } from '../checkpoint/changed-files.ts';
import type { FileList as List } from '../checkpoint/changed-files.ts';
import { expect } from '../expect.ts';
import { readAgain } from '../read-again.ts';

/** The three commits of a merge: what both sides had in common, the work branch, the default branch. */
export interface Sides {
  readonly common: Oid;
  readonly ours: Oid;
  readonly theirs: Oid;
}

/** What the default branch changes on the work branch, and the files in which both sides clash. */
export interface MergedDefault {
  readonly changes: readonly TreeChange[];
  readonly clashes: readonly string[];
}

/**
 * Merges the default branch file by file, where the forge could not. A file that clashes gets both sides between markers, or stays as the
 * side that has it; the tracker is always ours.
 */
export async function mergeDefault(deps: Deps, sides: Sides): Promise<MergedDefault> {
  const lists = await listsOf(deps, sides);
  const changed = changedBetween(lists.common, lists.theirs).filter((path) => path !== TRACKER_PATH);
  const isMoved = (path: string) =>
    ![at(lists.common, path), at(lists.theirs, path)].includes(at(lists.ours, path));
  const moved = changed.filter(isMoved);
  const taken = changed
    .filter((path) => at(lists.ours, path) === at(lists.common, path))
    .map((path) => asTheyHaveIt(lists, path));
  const texts = moved.length === 0 ? null : await textsOf(deps, sides, moved);
  const merged = moved.map((path) => mergeFile(lists, path, texts));
  return {
    changes: [...taken, ...merged.flatMap((one) => (one.change ? [one.change] : []))],
    clashes: merged.flatMap((one) => (one.clashes ? [one.path] : [])),
  };
}

/** Files that either side changed since they had all in common. */
export async function changedByEither(deps: Deps, sides: Sides): Promise<readonly string[]> {
  const { common, ours, theirs } = await listsOf(deps, sides);
  const paths = new Set([...changedBetween(common, ours), ...changedBetween(common, theirs)]);
  return [...paths].filter((path) => path !== TRACKER_PATH).toSorted();
}

type Three<T> = { readonly common: T; readonly ours: T; readonly theirs: T };

async function listsOf(deps: Deps, sides: Sides): Promise<Three<List>> {
  return {
    common: await listFiles(deps, sides.common),
    ours: await listFiles(deps, sides.ours),
    theirs: await listFiles(deps, sides.theirs),
  };
}

async function textsOf(
  deps: Deps,
  sides: Sides,
  paths: readonly string[],
): Promise<Three<ReadonlyMap<string, string>>> {
  const read = async (commit: Oid) =>
    expect(
      await readAgain(deps, () => deps.git.textsAt(commit, paths)),
      `Reading files at ${commit.slice(0, 7)}`,
    );
  return { common: await read(sides.common), ours: await read(sides.ours), theirs: await read(sides.theirs) };
}

const modeOf = (list: List, path: string): FileMode =>
  list.get(path)?.mode === '100755' ? '100755' : '100644';

function asTheyHaveIt({ theirs }: Three<List>, path: string): TreeChange {
  const blob = at(theirs, path);
  return blob === null ? { path, gone: true } : { path, blob, mode: modeOf(theirs, path) };
}

interface MergedFile {
  readonly path: string;
  readonly clashes: boolean;
  /** Null where the file stays as the work branch has it. */
  readonly change: TreeChange | null;
}

const LABELS: MergeLabels = { ours: 'work branch', base: 'before', theirs: 'default branch' };

function mergeFile(
  lists: Three<List>,
  path: string,
  texts: Three<ReadonlyMap<string, string>> | null,
): MergedFile {
  const input = {
    base: texts?.common.get(path) ?? null,
    ours: texts?.ours.get(path) ?? null,
    theirs: texts?.theirs.get(path) ?? null,
  };
  const isText = (['common', 'ours', 'theirs'] as const).every(
    (side) => at(lists[side], path) === null || texts?.[side].has(path),
  );
  const merged = isText ? mergeText(input, LABELS) : null;
  const text = merged?.clean ? merged.text : (merged?.markers ?? null);
  const mode = modeOf(at(lists.ours, path) === null ? lists.theirs : lists.ours, path);
  if (text !== null) return { path, clashes: merged?.clean !== true, change: { path, content: text, mode } };
  if (merged?.clean) return { path, clashes: false, change: { path, gone: true } };
  const change = at(lists.ours, path) === null ? asTheyHaveIt(lists, path) : null;
  return { path, clashes: true, change };
}
