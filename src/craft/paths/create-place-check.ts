import type { TreeFile } from '../../domain/delivery.ts';
import { foldPath } from './fold-path.ts';
import type { PathProblem } from './check-path.ts';

const MODE_LINK = '120000';
const MODE_SUBMODULE = '160000';

/** A block's path and whether it deletes. */
export interface PlacedBlock {
  readonly kind: 'file' | 'delete';
  readonly path: string;
}

interface Places {
  /** Folded path to exact path. */
  readonly existing: ReadonlyMap<string, string>;
  readonly existingFolders: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly deleted: ReadonlySet<string>;
  readonly seenFiles: Set<string>;
  readonly seenFolders: Set<string>;
}

/**
 * Makes the check of one answer's blocks, in their order, against the tree and against each other: files used as
 * folders, links and submodules in the way, twins of what exists, deletes of what is not there.
 */
export function createPlaceCheck(
  tree: readonly TreeFile[],
  blocks: readonly PlacedBlock[],
): (block: PlacedBlock) => PathProblem | undefined {
  const deleted = new Set(blocks.filter(({ kind }) => kind === 'delete').map(({ path }) => path));
  const kept = tree.filter(({ path }) => !deleted.has(path));
  const places: Places = {
    existing: new Map(tree.map(({ path }) => [foldPath(path), path])),
    existingFolders: new Set(kept.flatMap(({ path }) => parentsOf(foldPath(path)))),
    links: new Set(tree.filter(isLink).map(({ path }) => foldPath(path))),
    deleted,
    seenFiles: new Set(),
    seenFolders: new Set(),
  };
  return (block) => checkPlace(places, block);
}

function checkPlace(places: Places, block: PlacedBlock): PathProblem | undefined {
  const key = foldPath(block.path);
  const parents = parentsOf(key);
  const problem =
    checkTwin(places, block, key) ??
    checkLinks(places, [...parents, key]) ??
    (block.kind === 'delete'
      ? checkDelete(places, block.path, key)
      : checkConflict(places, { path: block.path, key, parents }));
  if (block.kind === 'file') {
    places.seenFiles.add(key);
    for (const parent of parents) places.seenFolders.add(parent);
  }
  return problem;
}

function checkTwin(places: Places, { kind, path }: PlacedBlock, key: string): PathProblem | undefined {
  const existing = places.existing.get(key);
  if (kind === 'delete' || existing === undefined || existing === path) return undefined;
  return { reason: 'duplicate-path', fix: `differs from the existing \`${existing}\` in case only.` };
}

function checkLinks(places: Places, path: readonly string[]): PathProblem | undefined {
  if (!path.some((part) => places.links.has(part))) return undefined;
  return {
    reason: 'symlink',
    fix: 'is, or lies behind, a symbolic link or a submodule. Write the real file.',
  };
}

function checkDelete(places: Places, path: string, key: string): PathProblem | undefined {
  if (places.existing.get(key) === path) return undefined;
  return { reason: 'delete-unknown', fix: 'does not exist, so it cannot be deleted. Leave the line out.' };
}

function checkConflict(
  places: Places,
  at: { readonly path: string; readonly key: string; readonly parents: readonly string[] },
): PathProblem | undefined {
  const isKeptFile = (key: string): boolean => {
    const existing = places.existing.get(key);
    return existing !== undefined && !places.deleted.has(existing);
  };
  const underFile = at.parents.some((parent) => places.seenFiles.has(parent) || isKeptFile(parent));
  const isFolder = places.seenFolders.has(at.key) || places.existingFolders.has(at.key);
  if (!underFile && !isFolder) return undefined;
  const fix = underFile ? 'lies below a path that is a file.' : 'is a folder, so it cannot be a file.';
  return { reason: 'path-conflict', fix: `${fix} Choose another path, or delete what is in the way.` };
}

function isLink({ mode }: TreeFile): boolean {
  return mode === MODE_LINK || mode === MODE_SUBMODULE;
}

function parentsOf(key: string): string[] {
  const parents: string[] = [];
  for (let at = key.indexOf('/'); at !== -1; at = key.indexOf('/', at + 1)) parents.push(key.slice(0, at));
  return parents;
}
