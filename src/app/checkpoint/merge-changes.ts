import { mergeText } from '../../craft/merge.ts';
import type { Oid } from '../../domain/ids.ts';
import type { World } from '../../domain/world.ts';
import { placeOf } from '../../domain/world.ts';
import type { TreeChange } from '../../ports/git-store.ts';
import type { Deps } from '../deps.ts';
import { expect } from '../expect.ts';
import { readAgain } from '../read-again.ts';
import type { ChangeSet, FileChange } from './change-set.ts';

export type Merged =
  | { readonly ok: true; readonly changes: readonly TreeChange[] }
  | { readonly ok: false; readonly conflicts: readonly string[] };

interface Head {
  readonly commit: Oid;
  /** How the read named it: `refs/heads/…` or a commit. */
  readonly at: string;
}

/** What became of a file so far, and the commit that holds it where it was taken as it is. */
interface Done {
  readonly change: TreeChange;
  readonly from: Oid | null;
}

/**
 * Brings change sets onto a head. A file that stands there as the worker saw it is replaced; one that moved is merged line by
 * line; one that cannot be merged is a conflict. Sets that touch one file are merged one after the other.
 */
export async function mergeChanges(
  deps: Deps,
  { world, head }: { world: World; head: Head },
  sets: readonly ChangeSet[],
): Promise<Merged> {
  const done = new Map<string, Done>();
  const conflicts: string[] = [];
  for (const set of sets) {
    const moved = set.files.filter((file) => !takesAsItIs({ world, head, done }, file));
    const taken = set.files.filter((file) => !moved.includes(file)).flatMap(treeChange);
    for (const change of taken) done.set(change.path, { change, from: set.commit });
    for (const file of moved) {
      const merged = await mergeFile(deps, { head, done }, { set, file });
      if (merged) done.set(file.path, { change: merged, from: null });
      else conflicts.push(file.path);
    }
  }
  return conflicts.length > 0
    ? { ok: false, conflicts }
    : { ok: true, changes: [...done.values()].map(({ change }) => change) };
}

function takesAsItIs(
  { world, head, done }: { world: World; head: Head; done: ReadonlyMap<string, Done> },
  file: FileChange,
): boolean {
  if (done.has(file.path)) return false;
  const there = world.entries.get(placeOf(head.at, file.path))?.oid ?? null;
  return there === file.seen || there === file.blob;
}

function treeChange(file: FileChange): TreeChange[] {
  if (file.blob !== null) return [{ path: file.path, blob: file.blob, mode: file.mode }];
  return file.seen === null ? [] : [{ path: file.path, gone: true }];
}

async function mergeFile(
  deps: Deps,
  { head, done }: { head: Head; done: ReadonlyMap<string, Done> },
  { set, file }: { set: ChangeSet; file: FileChange },
): Promise<TreeChange | null> {
  const earlier = done.get(file.path);
  const theirs = file.blob === null || set.commit === null ? null : await textAt(deps, set.commit, file.path);
  const base = file.seen === null ? null : await textAt(deps, set.base, file.path);
  const ours = await oursAt(deps, { head, earlier }, file.path);
  if (ours === undefined) return null;
  const merged = mergeText({ base, ours, theirs });
  if (!merged.clean) return null;
  if (merged.text === null) return { path: file.path, gone: true };
  return { path: file.path, content: merged.text, mode: file.mode };
}

/** What stands on the head, or what an earlier task of the same batch made of it; undefined where nobody knows. */
async function oursAt(
  deps: Deps,
  { head, earlier }: { head: Head; earlier: Done | undefined },
  path: string,
): Promise<string | null | undefined> {
  if (!earlier) return textAt(deps, head.commit, path);
  const { change, from } = earlier;
  if ('gone' in change) return null;
  if ('content' in change) return change.content;
  return from === null ? undefined : textAt(deps, from, path);
}

async function textAt(deps: Deps, commit: Oid, path: string): Promise<string | null> {
  const texts = await readAgain(deps, () => deps.git.textsAt(commit, [path]));
  return expect(texts, `Reading ${path} at ${commit.slice(0, 7)}`).get(path) ?? null;
}
