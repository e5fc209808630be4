import type { CheckpointReport } from '../../domain/leg.ts';
import { ciModeOf } from '../ci/look-at-ci.ts';
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
  { world }: Pick<Leg, 'world'>,
  report: CheckpointReport,
  made: Candidate,
): Checkpointed {
  if (!made.ok)
    return { report: { ...report, outcome: 'conflict', conflicts: [...made.conflicts] }, verify: null };
  const config = configOf(world);
  const { candidate, base: candidateBase, behind } = made;
  return {
    report: { ...report, outcome: 'candidate', candidate, candidateBase, behind },
    verify: ciModeOf(config) === null ? verifyPlanOf(config, world) : null,
  };
}
