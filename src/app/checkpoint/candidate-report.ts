import type { Config } from '../../domain/config.ts';
import type { CheckpointReport } from '../../domain/leg.ts';
import { taskOf } from '../../domain/request-state.ts';
import { verifierOf } from '../../domain/verifier.ts';
import type { VerifyPlan } from '../../domain/verify-plan.ts';
import { comparesBase } from '../../flow/base-verdict.ts';
import { heldBy } from '../../flow/replay/grants.ts';
import { otherVerifier } from '../../report/verifier.ts';
import { ciModeOf } from '../ci/look-at-ci.ts';
import type { Candidate } from './candidate-commit.ts';
import { configOf } from '../load-config.ts';
import { changedFiles } from './changed-files.ts';
import type { Checkpointed } from './report.ts';
import type { Leg } from './leg.ts';
import { isBound, planFor, verifyPlanOf } from './verify-plan.ts';

type Made = Extract<Candidate, { readonly ok: true }>;

/**
 * What the checkpoint step leaves once a candidate was tried: the candidate with the commands for it, or the files in conflict. No command
 * is run where the repository’s CI verifies.
 */
export async function candidateReport(
  leg: Leg,
  report: CheckpointReport,
  made: Candidate,
): Promise<Checkpointed> {
  if (!made.ok)
    return { report: { ...report, outcome: 'conflict', conflicts: [...made.conflicts] }, verify: null };
  const config = configOf(leg.world);
  const { candidate, base: candidateBase, behind } = made;
  const shown: CheckpointReport = { ...report, outcome: 'candidate', candidate, candidateBase, behind };
  if (ciModeOf(config) !== null) return { report: shown, verify: null };
  const wanted = verifierOf(config);
  // Another verification than the one that people configured proves nothing.
  if (wanted !== leg.verifier)
    return { report: { ...shown, why: otherVerifier(wanted, leg.verifier) }, verify: null };
  const plan = await planOf(leg, config, made);
  // A workflow of the repository's runs by itself, and on the candidate alone.
  const compares = plan !== null && wanted === '' && comparesBase(leg.state, leg.order.grant, made);
  return { report: shown, verify: compares ? { ...plan, base: candidateBase } : plan };
}

/** Whether a candidate of this leg will meet nothing at all that could verify it: its pull request is a draft. */
export function hasNothingToRun({ world, verifier }: Pick<Leg, 'world' | 'verifier'>): boolean {
  const config = configOf(world);
  return ciModeOf(config) === null && verifierOf(config) === verifier && verifyPlanOf(config, world) === null;
}

async function planOf(leg: Leg, config: Config, { candidate, base }: Made): Promise<VerifyPlan | null> {
  const whole = verifyPlanOf(config, leg.world);
  if (whole === null || !isBound(config) || needsAll(leg)) return whole;
  return planFor(whole, config.verify.commands, await changedFiles(leg.deps, base, candidate));
}

/**
 * What goes to the default branch as it is, what brings that in or mends the whole, and what a person merged beforehand is more than the
 * files that differ from its base.
 */
function needsAll({ state, order: { grant } }: Leg): boolean {
  const tasks = heldBy(grant).map((key) => taskOf(state, key));
  return state.mode === 'single' || tasks.length === 0 || tasks.some(isMore);
}

const isMore = ({ brings, handMerged }: ReturnType<typeof taskOf>): boolean => brings !== null || handMerged;
