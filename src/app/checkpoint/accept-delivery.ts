import type { Config } from '../../domain/config.ts';
import type { Contract } from '../../domain/contract.ts';
import type { Delivery } from '../../domain/delivery.ts';
import type { CheckpointReport } from '../../domain/leg.ts';
import type { RequestState, TaskState } from '../../domain/request-state.ts';
import type { EntryView } from '../../domain/world.ts';
import { branchesOf } from '../../text/names.ts';
import type { ChangeSet } from './change-set.ts';
import { makeCandidate } from './make-candidate.ts';
import type { Checkpointed } from './report.ts';
import type { Leg } from './run-checkpoint.ts';
import { showCandidate } from './show-candidate.ts';
import { showCheckpoint } from './show-checkpoint.ts';
import { verifyPlanOf } from './verify-plan.ts';
import { fileChanges } from './write-checkpoint.ts';

export interface Accepted extends Leg {
  readonly task: TaskState;
  readonly contract: Contract;
  readonly delivery: Delivery;
  readonly tree: ReadonlyMap<string, EntryView>;
  readonly config: Config;
}

/** Commits what was accepted and shows it: checkpoint and pull request first, then the candidate, whose tracker names them. */
export async function acceptDelivery(work: Accepted, told: CheckpointReport): Promise<Checkpointed> {
  const files = fileChanges(work.delivery, work.tree);
  const shown = files.length === 0 ? { checkpoint: null, pull: null } : await showCheckpoint(work, told);
  const set: ChangeSet = {
    task: work.task.key,
    commit: shown.checkpoint,
    base: work.order.grant.base,
    files,
  };
  const state = withPull(work, shown.pull);
  const made = await makeCandidate({ ...work, state }, [set], new Map([[work.task.key, told.decisions]]));
  const report = { ...told, ...shown };
  if (!made.ok) {
    return { report: { ...report, outcome: 'conflict', conflicts: [...made.conflicts] }, verify: null };
  }
  const branch = branchesOf(state.request).try(work.task.issue ?? state.issue);
  await showCandidate(work.deps, work.world, { branch, commit: made.candidate });
  return {
    report: { ...report, outcome: 'candidate', candidate: made.candidate, candidateBase: made.base },
    verify: verifyPlanOf(work.config, work.world),
  };
}

/** The state with the pull request that was just opened, so that the tracker can name it. */
const withPull = ({ state, task }: Accepted, pull: number | null): RequestState => ({
  ...state,
  tasks: state.tasks.map((one) => (one.key === task.key ? { ...one, pull: pull ?? one.pull } : one)),
});
