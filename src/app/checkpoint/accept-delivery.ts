import type { Config } from '../../domain/config.ts';
import type { Contract } from '../../domain/contract.ts';
import type { Delivery } from '../../domain/delivery.ts';
import type { CheckpointReport } from '../../domain/leg.ts';
import type { RequestState, TaskState } from '../../domain/request-state.ts';
import type { EntryView } from '../../domain/world.ts';
import { candidateReport } from './candidate-report.ts';
import { makeCandidate } from './make-candidate.ts';
import type { Checkpointed } from './report.ts';
import type { Leg } from './run-checkpoint.ts';
import { showCheckpoint } from './show-checkpoint.ts';

export interface Accepted extends Leg {
  readonly task: TaskState;
  readonly contract: Contract;
  readonly delivery: Delivery;
  readonly tree: ReadonlyMap<string, EntryView>;
  readonly config: Config;
}

/** Commits what was accepted and shows it: checkpoint and pull request first, then the candidate, whose tracker names them. */
export async function acceptDelivery(work: Accepted, told: CheckpointReport): Promise<Checkpointed> {
  const { task, delivery, order } = work;
  const hasFiles = delivery.files.length + delivery.deletes.length > 0;
  const shown = hasFiles ? await showCheckpoint(work, told) : nothingShown;
  const state = withPull(work, shown.pull);
  const made = await makeCandidate(
    { ...work, state, world: { ...work.world, branches: shown.branches ?? work.world.branches } },
    {
      term: order.grant.term,
      parts: [{ task: task.key, checkpoint: shown.checkpoint }],
      decisions: new Map([[task.key, told.decisions]]),
    },
  );
  const { checkpoint, pull } = shown;
  return candidateReport(work, { ...told, checkpoint, pull }, made);
}

const nothingShown = { checkpoint: null, pull: null, branches: null } as const;

/** The state with the pull request that was just opened, so that the tracker can name it. */
const withPull = ({ state, task }: Accepted, pull: number | null): RequestState => ({
  ...state,
  tasks: state.tasks.map((one) => (one.key === task.key ? { ...one, pull: pull ?? one.pull } : one)),
});
