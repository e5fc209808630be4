import type { World } from '../../domain/world.ts';
import type { TreeChange } from '../../ports/git-store.ts';
import { branchesOf } from '../../text/names.ts';
import { buildCandidate } from './build-candidate.ts';
import { candidateMessage, trackerFor } from './candidate-commit.ts';
import type { Candidate, CandidateOf, Standing } from './candidate-commit.ts';
import { headOf } from './head-of.ts';
import type { Leg } from './leg.ts';
import { showCandidate } from './show-candidate.ts';

/** One commit on the present head, with what was merged file by file, the tracker, and every checkpoint as a parent; shown on the leg's branch. */
export async function candidateByHand(
  leg: Leg,
  of: CandidateOf,
  { world, changes }: { readonly world: World; readonly changes: readonly TreeChange[] },
): Promise<Candidate> {
  const head = headOf(leg.state, world);
  const on: Standing = { base: head.oid, behind: null, before: [] };
  const tracker = trackerFor({ ...leg, world }, of, on).map((file) => ({ ...file, mode: '100644' as const }));
  const candidate = await buildCandidate(leg.deps, head, {
    changes: [...changes, ...tracker],
    checkpoints: of.parts.flatMap(({ checkpoint }) => (checkpoint === null ? [] : [checkpoint])),
    message: candidateMessage(leg, of, on),
  });
  const branch = branchesOf(leg.state.request).try(of.term);
  await showCandidate(leg.deps, world, { branch, commit: candidate });
  return { ok: true, candidate, base: head.oid, behind: null };
}
