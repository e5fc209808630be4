import { diff3Merge } from 'node-diff3';
import type { EntryView } from '../../../src/domain/world.ts';
import { mergeBases } from './ancestry.ts';
import { linesOf } from './lines.ts';
import type { CommitNode, Objects, TreeNode } from './objects.ts';
import { writeBlob, writeTree } from './objects.ts';

type Found = EntryView | undefined;
interface Three<T> {
  readonly base: T;
  readonly ours: T;
  readonly theirs: T;
}

/**
 * The tree of a real merge of two commits; undefined on a conflict, and where the histories have nothing in common. Renames are not
 * followed: a file that one side moved and the other changed is a conflict.
 */
export function mergeCommits(objects: Objects, ours: CommitNode, theirs: CommitNode): TreeNode | undefined {
  const [base] = mergeBases(ours, theirs);
  if (base === undefined) return undefined;
  return mergeTrees(objects, { base: base.tree, ours: ours.tree, theirs: theirs.tree });
}

function mergeTrees(objects: Objects, trees: Three<TreeNode | undefined>): TreeNode | undefined {
  const { base, ours, theirs } = trees;
  const names = new Set([base, ours, theirs].flatMap((tree) => [...(tree?.entries.keys() ?? [])]));
  const merged: [string, EntryView][] = [];
  for (const name of names) {
    const at = (tree: TreeNode | undefined): Found => tree?.entries.get(name);
    const entry = mergeEntries(objects, { base: at(base), ours: at(ours), theirs: at(theirs) });
    if (entry === 'conflict') return undefined;
    if (entry !== undefined) merged.push([name, entry]);
  }
  return writeTree(objects, merged);
}

const same = (a: Found, b: Found): boolean => a?.oid === b?.oid && a?.mode === b?.mode;

function mergeEntries(objects: Objects, { base, ours, theirs }: Three<Found>): Found | 'conflict' {
  if (same(ours, theirs) || same(base, theirs)) return ours;
  if (same(base, ours)) return theirs;
  const sides = [ours, theirs].filter((side) => side !== undefined);
  if (sides.every((side) => side.type === 'tree')) {
    const tree = (entry: Found) => (entry?.type === 'tree' ? objects.trees.get(entry.oid) : undefined);
    const inner = mergeTrees(objects, { base: tree(base), ours: tree(ours), theirs: tree(theirs) });
    if (inner === undefined) return 'conflict';
    return inner.entries.size === 0 ? undefined : { mode: '040000', type: 'tree', oid: inner.oid };
  }
  if (ours === undefined || theirs === undefined) return 'conflict';
  return mergeFiles(objects, { base: base ?? null, ours, theirs });
}

function mergeFiles(
  objects: Objects,
  files: { readonly base: EntryView | null; readonly ours: EntryView; readonly theirs: EntryView },
): EntryView | 'conflict' {
  const { base, ours, theirs } = files;
  if ([ours, theirs].some(({ mode }) => !mode.startsWith('100'))) return 'conflict';
  const mode = base?.mode === ours.mode ? theirs.mode : ours.mode;
  const text = mergeTexts({
    base: base?.type === 'blob' ? (objects.blobs.get(base.oid) ?? '') : '',
    ours: objects.blobs.get(ours.oid) ?? '',
    theirs: objects.blobs.get(theirs.oid) ?? '',
  });
  return text === undefined ? 'conflict' : { mode, type: 'blob', oid: writeBlob(objects, text) };
}

function mergeTexts({ base, ours, theirs }: Three<string>): string | undefined {
  if (ours === theirs || base === theirs) return ours;
  if (base === ours) return theirs;
  if ([base, ours, theirs].some((text) => text.includes('\0'))) return undefined;
  const parts = diff3Merge([...linesOf(ours)], [...linesOf(base)], [...linesOf(theirs)]);
  if (parts.some((part) => part.conflict !== undefined)) return undefined;
  return parts.flatMap((part) => part.ok ?? []).join('');
}
