import { taskOf } from '../../domain/request-state.ts';
import type { Oid } from '../../domain/ids.ts';
import type { CandidateOf } from './candidate-commit.ts';
import { inStep } from './look-again.ts';
import { mergeByHand } from './merge-by-hand.ts';
import type { Leg } from './leg.ts';
import { stackCandidate } from './stack-candidate.ts';

export type Candidate =
  | { readonly ok: true; readonly candidate: Oid; readonly base: Oid; readonly behind: number | null }
  | { readonly ok: false; readonly conflicts: readonly string[] };

/**
 * Builds a leg's candidate and shows it on its branch: at the end of the train where the forge can merge it, else by hand on the
 * present head, which tells the files that stand in the way.
 */
export async function makeCandidate(seen: Leg, of: CandidateOf): Promise<Candidate> {
  const leg = await inStep(seen);
  const stacked = of.parts.length === 1 ? await stackCandidate(leg, of) : null;
  if (stacked || !bringsDefault(leg, of)) return stacked ?? mergeByHand(leg, of);
  // Only its own files would be taken by hand, and the merge that it mends be lost.
  return { ok: false, conflicts: [] };
}

const bringsDefault = ({ state }: Leg, { parts }: CandidateOf): boolean =>
  parts.some(({ task }) => taskOf(state, task).brings !== null);
