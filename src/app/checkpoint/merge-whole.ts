import { taskOf } from '../../domain/request-state.ts';
import { branchesOf } from '../../text/names.ts';
import { mergeDefault } from '../catch-up/merge-default.ts';
import { expect } from '../expect.ts';
import { loadAccepted } from '../load-request.ts';
import { readAgain } from '../read-again.ts';
import { buildCandidate } from './build-candidate.ts';
import { candidateMessage, trackerFor } from './candidate-commit.ts';
import type { CandidateOf, Standing } from './candidate-commit.ts';
import { headOf } from './head-of.ts';
import type { Candidate } from './make-candidate.ts';
import type { Leg } from './leg.ts';
import { showCandidate } from './show-candidate.ts';

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
  const on: Standing = { base: head.oid, behind: null, before: [] };
  const tracker = trackerFor({ ...leg, world }, of, on).map((file) => ({ ...file, mode: '100644' as const }));
  const commit = await buildCandidate(leg.deps, head, {
    changes: [...merged.changes, ...tracker],
    checkpoints: [part.checkpoint],
    message: candidateMessage(leg, of, on),
  });
  await showCandidate(leg.deps, world, { branch: branchesOf(leg.state.request).try(of.term), commit });
  return { ok: true, candidate: commit, base: head.oid, behind: null };
}
