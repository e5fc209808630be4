import type { ObjectStore } from './object-store.ts';
import { readTree, renderTree } from './tree-object.ts';
import type { FileMode, TreeEntry } from './tree-object.ts';

/** What a path holds after an edit: an object, or nothing. */
export type TreeEdit = { readonly mode: FileMode; readonly oid: string } | null;

/** One path of a tree. */
export interface PathEntry {
  readonly path: string;
  readonly mode: FileMode;
  readonly oid: string;
}

/** The object at a path of a tree; the empty path is the tree itself. */
export function findPath(objects: ObjectStore, tree: string, path: string): PathEntry | undefined {
  let found: PathEntry = { path: '', mode: '040000', oid: tree };
  for (const name of path.split('/').filter((part) => part !== '')) {
    const entry = readTree(objects, found.oid)?.find((item) => item.name === name);
    if (entry === undefined) return undefined;
    found = { path, mode: entry.mode, oid: entry.oid };
  }
  return found;
}

/** Every entry of a tree, folders before what they hold. */
export function listPaths(objects: ObjectStore, tree: string, under = ''): readonly PathEntry[] {
  return (readTree(objects, tree) ?? []).flatMap(({ name, mode, oid }) => {
    const entry: PathEntry = { path: `${under}${name}`, mode, oid };
    return mode === '040000' ? [entry, ...listPaths(objects, oid, `${entry.path}/`)] : [entry];
  });
}

/** Writes the tree that results from the edits; a folder that became empty disappears. */
export function editTree(
  objects: ObjectStore,
  base: string | undefined,
  edits: ReadonlyMap<string, TreeEdit>,
): string {
  const entries = base === undefined ? [] : (readTree(objects, base) ?? []);
  return objects.write('tree', renderTree(editEntries(objects, entries, edits)));
}

function editEntries(
  objects: ObjectStore,
  entries: readonly TreeEntry[],
  edits: ReadonlyMap<string, TreeEdit>,
): readonly TreeEntry[] {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  for (const [name, group] of groupByFirstName(edits)) {
    const here = group.get('');
    if (here === null) byName.delete(name);
    else if (here !== undefined) byName.set(name, { name, ...here });
    group.delete('');
    if (group.size > 0) editFolder(objects, { byName, name }, group);
  }
  return [...byName.values()];
}

function editFolder(
  objects: ObjectStore,
  { byName, name }: { readonly byName: Map<string, TreeEntry>; readonly name: string },
  edits: ReadonlyMap<string, TreeEdit>,
): void {
  const old = byName.get(name);
  const inside = old?.mode === '040000' ? (readTree(objects, old.oid) ?? []) : [];
  const entries = editEntries(objects, inside, edits);
  if (entries.length > 0) {
    byName.set(name, { name, mode: '040000', oid: objects.write('tree', renderTree(entries)) });
  } else if (old?.mode === '040000') byName.delete(name);
}

function groupByFirstName(edits: ReadonlyMap<string, TreeEdit>): Map<string, Map<string, TreeEdit>> {
  const groups = new Map<string, Map<string, TreeEdit>>();
  for (const [path, edit] of edits) {
    const [name = '', ...rest] = path.split('/');
    const group = groups.get(name) ?? new Map<string, TreeEdit>();
    group.set(rest.join('/'), edit);
    groups.set(name, group);
  }
  return groups;
}
