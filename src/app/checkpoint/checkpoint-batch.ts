import { ForemanError } from '../../domain/fault.ts';
import type { CheckpointReport } from '../../domain/leg.ts';
import { taskOf } from '../../domain/request-state.ts';
import type { TaskState } from '../../domain/request-state.ts';
import { branchesOf } from '../../text/names.ts';
import { expect } from '../expect.ts';
import { configOf } from '../load-config.ts';
import { loadAccepted } from '../load-request.ts';
import { readAgain } from '../read-again.ts';
import type { ChangeSet } from './change-set.ts';
import { foldersOf } from './change-set.ts';
import { headOf } from './head-of.ts';
import { makeCandidate } from './make-candidate.ts';
import { showCandidate } from './show-candidate.ts';
import { emptyReport } from './report.ts';
import type { Checkpointed } from './report.ts';
import type { Leg } from './run-checkpoint.ts';
import { verifyPlanOf } from './verify-plan.ts';

/** Builds one candidate of tasks that delivered before and wait for the present work head; no model is asked. */
export async function checkpointBatch(leg: Leg): Promise<Checkpointed> {
  const { grant } = leg.order;
  if (grant.kind !== 'batch') throw new ForemanError('bad-input', 'A worker’s leg is no batch.');
  const tasks = grant.tasks.map((key) => taskOf(leg.state, key));
  const sets = await Promise.all(tasks.map((task) => changeSetOf(leg, task)));
  const at = headOf(leg.state, leg.world).at;
  const again = await loadAccepted(leg.deps, {
    request: leg.state.request,
    folders: foldersNeeded(sets, at),
  });
  const seen = sets.map((set) => withSeen(set, again.world.entries));
  const world = {
    ...again.world,
    texts: leg.world.texts,
    entries: new Map([...leg.world.entries, ...again.world.entries]),
  };
  const made = await makeCandidate({ ...leg, state: again.state, world }, seen, new Map());
  const report = { ...emptyReport(leg.order), delivery: deliveryOf(tasks) };
  if (!made.ok)
    return { report: { ...report, outcome: 'conflict', conflicts: [...made.conflicts] }, verify: null };
  const branch = branchesOf(leg.state.request).tryBatch(grant.term);
  await showCandidate(leg.deps, world, { branch, commit: made.candidate });
  return {
    report: { ...report, outcome: 'candidate', candidate: made.candidate, candidateBase: made.base },
    verify: verifyPlanOf(configOf(leg.world), leg.world),
  };
}

const deliveryOf = (tasks: readonly TaskState[]): CheckpointReport['delivery'] =>
  tasks[0]?.draft?.delivery ?? 'none';

async function changeSetOf(leg: Leg, task: TaskState): Promise<ChangeSet> {
  const commit = task.draft?.checkpoint ?? null;
  if (commit === null) return { task: task.key, commit, base: leg.order.grant.base, files: [] };
  const diff = expect(
    await readAgain(leg.deps, () => leg.deps.git.diffOf(commit)),
    `Reading checkpoint ${commit.slice(0, 7)}`,
  );
  return {
    task: task.key,
    commit,
    base: diff.parent,
    files: diff.files.map(({ path, blob }) => ({ path, blob, seen: null, mode: '100644' })),
  };
}

const foldersNeeded = (sets: readonly ChangeSet[], at: string) =>
  sets.flatMap((set) =>
    foldersOf(set.files.map((file) => file.path)).flatMap((folder) => [
      { at, folder },
      { at: set.base, folder },
    ]),
  );

/** What the worker saw at each path, now that the folders of its base are listed. */
function withSeen(
  set: ChangeSet,
  entries: ReadonlyMap<string, { readonly oid: ChangeSet['base']; readonly mode: string }>,
): ChangeSet {
  return {
    ...set,
    files: set.files.map((file) => {
      const entry = entries.get(`${set.base}:${file.path}`);
      return { ...file, seen: entry?.oid ?? null, mode: entry?.mode === '100755' ? '100755' : '100644' };
    }),
  };
}
