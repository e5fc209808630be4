import { taskOf } from '../../domain/request-state.ts';
import { mergeDefault } from '../catch-up/merge-default.ts';
import { expect } from '../expect.ts';
import { loadAccepted } from '../load-request.ts';
import { readAgain } from '../read-again.ts';
import { candidateByHand } from './candidate-by-hand.ts';
import type { Candidate, CandidateOf } from './candidate-commit.ts';
import { headOf } from './head-of.ts';
import type { Leg } from './leg.ts';

/** What the forge could not merge and nobody could file by file: another commit has to be made. */
const LOST: Candidate = { ok: false, conflicts: [] };

/**
 * Builds the candidate of a task that mends what was brought in, file by file: the commit that it goes on from may hold a tracker of its
 * own, in which it clashes with every sibling that landed meanwhile. What both have in common is what that commit was made on.
 */
export async function mergeWhole(leg: Leg, of: CandidateOf): Promise<Candidate> {
  const [part] = of.parts;
  const brings = part && taskOf(leg.state, part.task).brings;
  if (!brings || part.checkpoint === null || of.parts.length > 1) return LOST;
  const made = await readAgain(leg.deps, () => leg.deps.git.diffOf(brings.base));
  const { world } = await loadAccepted(leg.deps, { request: leg.state.request });
  const head = headOf(leg.state, world);
  const common = expect(made, `Reading ${brings.base.slice(0, 7)}`).parent;
  const merged = await mergeDefault(leg.deps, { common, ours: head.oid, theirs: part.checkpoint });
  if (merged.clashes.length > 0) return { ok: false, conflicts: merged.clashes };
  return candidateByHand(leg, of, { world, changes: merged.changes });
}
