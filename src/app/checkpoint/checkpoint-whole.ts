import { branchesOf } from '../../text/names.ts';
import { candidateReport } from './candidate-report.ts';
import { headOf } from './head-of.ts';
import { emptyReport } from './report.ts';
import type { Checkpointed } from './report.ts';
import type { Leg } from './leg.ts';
import { showCandidate } from './show-candidate.ts';

/** Takes the work head as it stands for the candidate, on a branch of its own where CI can see it: nothing is built, and nothing lands. */
export async function checkpointWhole(leg: Leg): Promise<Checkpointed> {
  const { deps, state, world, order } = leg;
  const { oid: candidate } = headOf(state, world);
  const branch = branchesOf(state.request).try(order.grant.term);
  await showCandidate(deps, world, { branch, commit: candidate });
  return candidateReport(leg, emptyReport(order), { ok: true, candidate, base: candidate, behind: null });
}
