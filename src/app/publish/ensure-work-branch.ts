import type { Oid } from '../../domain/ids.ts';
import { branchesOf } from '../../text/names.ts';
import { expect } from '../expect.ts';
import { loadAccepted } from '../load-request.ts';
import type { Publishing } from './run-publish.ts';

/** The request's own branch, at the default branch's head when it was made; an existing one is taken as it is. */
export async function ensureWorkBranch(at: Publishing): Promise<Oid> {
  const { work } = branchesOf(at.state.request);
  const there = at.world.branches.get(work);
  if (there) return there.oid;
  const after = at.world.repository.head;
  const [answer] = await at.deps.forge.change([
    { do: 'refs', moves: [{ branch: work, before: null, after }] },
  ]);
  if (answer?.kind === 'done') return after;
  const again = await loadAccepted(at.deps, { request: at.state.request });
  const made = again.world.branches.get(work);
  if (made) return made.oid;
  if (answer) expect(answer, `Making the branch ${work}`);
  return after;
}
