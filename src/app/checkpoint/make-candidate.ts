import { taskOf } from '../../domain/request-state.ts';
import { holdsMoreThanDelivered } from '../../flow/decide-grants.ts';
import type { Candidate, CandidateOf } from './candidate-commit.ts';
import { inStep } from './look-again.ts';
import { mergeByHand } from './merge-by-hand.ts';
import { mergeWhole } from './merge-whole.ts';
import type { Leg } from './leg.ts';
import { stackCandidate } from './stack-candidate.ts';

/**
 * Builds a leg's candidate and shows it on its branch: at the end of the train where the forge can merge it, else by hand on the
 * present head, which tells the files that stand in the way.
 */
export async function makeCandidate(seen: Leg, of: CandidateOf): Promise<Candidate> {
  const leg = await inStep(seen);
  const stacked = of.parts.length === 1 ? await stackCandidate(leg, of) : null;
  if (stacked) return stacked;
  // The pull request of a single task is merged by the forge alone: what that cannot merge nobody could.
  if (leg.state.mode === 'single') return { ok: false, conflicts: [] };
  return holdsMore(leg, of) ? mergeWhole(leg, of) : mergeByHand(leg, of);
}

/** Of some tasks only their own files would be taken, and what else they hold be lost. */
const holdsMore = ({ state }: Leg, { parts }: CandidateOf): boolean =>
  parts.some(({ task }) => holdsMoreThanDelivered(taskOf(state, task)));
