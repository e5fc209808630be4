import type { CheckpointReport } from '../../domain/leg.ts';
import { ciModeOf } from '../ci/look-at-ci.ts';
import { verifierOf } from '../../domain/verifier.ts';
import { otherVerifier } from '../../report/verifier.ts';
import { configOf } from '../load-config.ts';
import type { Candidate } from './make-candidate.ts';
import type { Checkpointed } from './report.ts';
import type { Leg } from './leg.ts';
import { verifyPlanOf } from './verify-plan.ts';

/**
 * What the checkpoint step leaves once a candidate was tried: the candidate with the commands for it, or the files in conflict. No command
 * is run where the repository’s CI verifies.
 */
export function candidateReport(
  { world, verifier }: Pick<Leg, 'world' | 'verifier'>,
  report: CheckpointReport,
  made: Candidate,
): Checkpointed {
  if (!made.ok)
    return { report: { ...report, outcome: 'conflict', conflicts: [...made.conflicts] }, verify: null };
  const config = configOf(world);
  const { candidate, base: candidateBase, behind } = made;
  const shown: CheckpointReport = { ...report, outcome: 'candidate', candidate, candidateBase, behind };
  if (ciModeOf(config) !== null) return { report: shown, verify: null };
  const wanted = verifierOf(config);
  // Another verification than the one that people configured proves nothing.
  if (wanted !== verifier)
    return { report: { ...shown, why: otherVerifier(wanted, verifier) }, verify: null };
  return { report: shown, verify: verifyPlanOf(config, world) };
}
