import { hashValue } from '../../domain/hash.ts';
import type { CheckpointReport } from '../../domain/leg.ts';
import type { RequestState, TaskState } from '../../domain/request-state.ts';
import type { Accepted } from './accepted.ts';
import { candidateReport } from './candidate-report.ts';
import { makeCandidate } from './make-candidate.ts';
import { takenBack } from './report.ts';
import type { Checkpointed } from './report.ts';
import { judgeLock } from './judge-lock.ts';
import type { Locked } from './judge-lock.ts';
import { showCheckpoint } from './show-checkpoint.ts';
import type { Shown } from './show-checkpoint.ts';
import { showLock } from './show-lock.ts';

/** Commits what was accepted and shows it: checkpoint and pull request first, then the candidate, whose tracker names them. */
export async function acceptDelivery(work: Accepted, told: CheckpointReport): Promise<Checkpointed> {
  const { task, delivery, order } = work;
  const judged = await judgeLock(work, work.lock);
  if (!judged.ok)
    return { report: { ...told, delivery: 'none', outcome: 'refused', refusal: judged.error }, verify: null };
  const hasFiles = delivery.files.length + delivery.deletes.length > 0;
  const shown = hasFiles ? await showDelivery(work, told, judged.value) : nothingShown;
  if (shown === null) return takenBack(work.deps, order);
  if (judged.value && mustBeAsked(task, judged.value)) {
    const { checkpoint, pull } = shown;
    const packages = [...judged.value.packages];
    return { report: { ...told, outcome: 'packages', packages, checkpoint, pull }, verify: null };
  }
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

/** The files of the worker, and behind them the lock files that were made for them. */
async function showDelivery(
  work: Accepted,
  told: CheckpointReport,
  locked: Locked | null,
): Promise<Shown | null> {
  const shown = await showCheckpoint(work, told);
  if (!shown || !locked) return shown;
  return { ...shown, checkpoint: await showLock(work, locked, shown.checkpoint) };
}

/** Packages come in by a person's word alone, which counts for exactly that list. */
const mustBeAsked = ({ packages: known }: TaskState, { packages }: Locked): boolean =>
  packages.length > 0 && !(known?.admitted === true && known.hash === hashValue(packages));

const nothingShown = { checkpoint: null, pull: null, branches: null } as const;

/** The state with the pull request that was just opened, so that the tracker can name it. */
const withPull = ({ state, task }: Accepted, pull: number | null): RequestState => ({
  ...state,
  tasks: state.tasks.map((one) => (one.key === task.key ? { ...one, pull: pull ?? one.pull } : one)),
});
