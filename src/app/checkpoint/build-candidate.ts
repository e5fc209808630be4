import type { Oid } from '../../domain/ids.ts';
import type { RefView } from '../../domain/world.ts';
import type { TreeChange } from '../../ports/git-store.ts';
import type { Deps } from '../deps.ts';
import { expect } from '../expect.ts';

/** One commit that is the head with checkpoints merged in and the tracker as it will stand: what verify tests is what lands. */
export async function buildCandidate(
  deps: Deps,
  head: RefView,
  candidate: {
    readonly changes: readonly TreeChange[];
    readonly checkpoints: readonly Oid[];
    readonly message: string;
  },
): Promise<Oid> {
  const tree = expect(await deps.git.writeTree(head.tree, candidate.changes), 'Writing the candidate’s tree');
  const parents = [head.oid, ...candidate.checkpoints];
  return expect(
    await deps.git.writeCommit({ message: candidate.message, tree, parents }),
    'Writing the candidate',
  );
}
