import { readTree, typeOfMode } from '../../git/tree-object.ts';
import type { TreeEntry } from '../../git/tree-object.ts';
import type { RepoContext } from '../../ops/context.ts';
import type { View } from '../view.ts';
import { objectFields } from './object-fields.ts';
import { objectView } from './object-view.ts';

/** A folder at one moment; `path` is where it was asked for, which its entries' paths begin with. */
export function treeView(ctx: RepoContext, oid: string, path = ''): View {
  const { objects } = ctx.repo.git;
  return {
    __typename: 'Tree',
    ...objectFields(ctx, oid),
    entries: () => (readTree(objects, oid) ?? []).map((entry) => entryView(ctx, entry, path)),
  };
}

/** One name in a folder. `mode` is the number that Git writes in octal. */
export function entryView(ctx: RepoContext, entry: TreeEntry, folder: string): View {
  const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
  const { objects } = ctx.repo.git;
  const type = typeOfMode(entry.mode);
  return {
    name: entry.name,
    path,
    oid: entry.oid,
    mode: Number.parseInt(entry.mode, 8),
    type,
    extension: /\.[^.]+$/.exec(entry.name)?.[0] ?? '',
    size: () => (type === 'blob' ? (objects.read(entry.oid)?.data.length ?? 0) : 0),
    // What a submodule names lies in another repository.
    object: () => (type === 'commit' ? null : objectView(ctx, entry.oid, path)),
  };
}
