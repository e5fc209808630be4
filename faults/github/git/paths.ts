import type { Oid } from '../../../src/domain/ids.ts';
import type { EntryView } from '../../../src/domain/world.ts';
import type { Objects, TreeNode } from './objects.ts';
import { writeTree } from './objects.ts';

/** What a path holds after an edit: an object, or nothing. */
export type Edit = { readonly mode: string; readonly oid: Oid } | null;

/** The object at a path; undefined where there is none, and for the empty path. */
export function findPath(objects: Objects, tree: TreeNode, path: string): EntryView | undefined {
  const names = path.split('/');
  let at: TreeNode | undefined = tree;
  let found: EntryView | undefined;
  for (const name of names) {
    found = at?.entries.get(name);
    if (found === undefined) return undefined;
    at = found.type === 'tree' ? objects.trees.get(found.oid) : undefined;
  }
  return found;
}

/** The folder at a path, the root for the empty one. */
export function findFolder(objects: Objects, tree: TreeNode, folder: string): TreeNode | undefined {
  const path = folder.replace(/\/$/, '');
  if (path === '') return tree;
  const found = findPath(objects, tree, path);
  return found?.type === 'tree' ? objects.trees.get(found.oid) : undefined;
}

const listed = new WeakMap<TreeNode, ReadonlyMap<string, EntryView>>();

/** Every path of a tree, folders before what they hold. */
export function listPaths(objects: Objects, tree: TreeNode): ReadonlyMap<string, EntryView> {
  const known = listed.get(tree);
  if (known) return known;
  const paths = new Map<string, EntryView>();
  for (const [name, entry] of tree.entries) {
    paths.set(name, entry);
    const inner = entry.type === 'tree' ? objects.trees.get(entry.oid) : undefined;
    if (inner) for (const [path, below] of listPaths(objects, inner)) paths.set(`${name}/${path}`, below);
  }
  listed.set(tree, paths);
  return paths;
}

/** The tree that results from the edits; a folder that became empty disappears. */
export function editTree(
  objects: Objects,
  base: TreeNode | undefined,
  edits: ReadonlyMap<string, Edit>,
): TreeNode {
  const entries = new Map(base?.entries);
  for (const [name, { here, below }] of byFirstName(edits)) {
    if (here === null) entries.delete(name);
    else if (here !== undefined) entries.set(name, { ...here, type: typeOf(here.mode) });
    if (below.size > 0) editFolder(objects, { entries, name }, below);
  }
  return writeTree(objects, entries);
}

function editFolder(
  objects: Objects,
  { entries, name }: { readonly entries: Map<string, EntryView>; readonly name: string },
  below: ReadonlyMap<string, Edit>,
): void {
  const old = entries.get(name);
  const inner = editTree(objects, old?.type === 'tree' ? objects.trees.get(old.oid) : undefined, below);
  if (inner.entries.size > 0) entries.set(name, { mode: '040000', type: 'tree', oid: inner.oid });
  else if (old?.type === 'tree') entries.delete(name);
}

interface Group {
  here: Edit | undefined;
  readonly below: Map<string, Edit>;
}

function byFirstName(edits: ReadonlyMap<string, Edit>): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const [path, edit] of edits) {
    const slash = path.indexOf('/');
    const name = slash === -1 ? path : path.slice(0, slash);
    const group = groups.get(name) ?? { here: undefined, below: new Map<string, Edit>() };
    groups.set(name, group);
    if (slash === -1) group.here = edit;
    else group.below.set(path.slice(slash + 1), edit);
  }
  return groups;
}

const typeOf = (mode: string): EntryView['type'] => {
  if (mode === '040000') return 'tree';
  return mode === '160000' ? 'commit' : 'blob';
};
