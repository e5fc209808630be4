import type { Oid } from '../../domain/ids.ts';
import { branchesOf } from '../../text/names.ts';
import { expect } from '../expect.ts';
import { loadAccepted } from '../load-request.ts';
import type { Publishing } from './publishing.ts';

const MOST_TRIES = 4;

/** The request's own branch, at the default branch's head when it was made; an existing one is taken as it is. */
export async function ensureWorkBranch(at: Publishing): Promise<Oid> {
  const { work } = branchesOf(at.state.request);
  const after = at.world.target.head;
  let there = at.world.branches.get(work);
  for (let tries = 1; !there; tries += 1) {
    const [answer] = await at.deps.forge.change([
      { do: 'refs', moves: [{ branch: work, before: null, after }] },
    ]);
    if (answer?.kind === 'done') return after;
    await at.deps.clock.sleep(300 * 2 ** tries);
    there = (await loadAccepted(at.deps, { request: at.state.request })).world.branches.get(work);
    // The branch's name is unique, so that making it again after a lost answer cannot double it.
    if (!there && answer && (answer.kind === 'refused' || tries >= MOST_TRIES))
      expect(answer, `Making the branch ${work}`);
  }
  return there.oid;
}
