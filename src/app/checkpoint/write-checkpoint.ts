import type { Delivery } from '../../domain/delivery.ts';
import type { Oid } from '../../domain/ids.ts';
import type { EntryView, RefView } from '../../domain/world.ts';
import type { FileMode, TreeChange } from '../../ports/git-store.ts';
import type { Deps } from '../deps.ts';
import { expect } from '../expect.ts';

/**
 * Commits a delivery on the tree that its worker saw. A retry's commit has that tree's commit as first parent, so that its diff is
 * the delivery alone, and the earlier checkpoint as second, so that the task's branch only ever moves forward.
 */
export async function writeCheckpoint(
  deps: Deps,
  { delivery, tree: seen }: { delivery: Delivery; tree: ReadonlyMap<string, EntryView> },
  at: { base: RefView; earlier: Oid | null; message: string },
): Promise<Oid> {
  const changes: TreeChange[] = [
    ...delivery.files.map(({ path, content }): TreeChange => ({ path, content, mode: modeOf(seen, path) })),
    ...delivery.deletes.map((path): TreeChange => ({ path, gone: true })),
  ];
  const tree = expect(await deps.git.writeTree(at.base.tree, changes), 'Writing the checkpoint’s tree');
  const parents =
    at.earlier === null || at.earlier === at.base.oid ? [at.base.oid] : [at.base.oid, at.earlier];
  return expect(await deps.git.writeCommit({ message: at.message, tree, parents }), 'Writing the checkpoint');
}

const modeOf = (tree: ReadonlyMap<string, EntryView>, path: string): FileMode =>
  tree.get(path)?.mode === '100755' ? '100755' : '100644';
