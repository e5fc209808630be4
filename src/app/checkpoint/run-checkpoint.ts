import type { LegOrder, WorkArtifact } from '../../domain/leg.ts';
import type { LockArtifact } from '../../domain/packages.ts';
import { isCatchUp } from '../../flow/replay/catch-up.ts';
import { isWholeGrant } from '../../flow/replay/whole.ts';
import { checkpointCatchUp } from '../catch-up/checkpoint-catch-up.ts';
import { taskBranch } from './task-branch.ts';
import { TRACKER_PATH, branchesOf } from '../../text/names.ts';
import type { Deps, Job } from '../deps.ts';
import { configText } from '../load-config.ts';
import { restoreWork } from '../restore-work.ts';
import { grantOf, loadAccepted } from '../load-request.ts';
import type { RequestRef } from '../load-request.ts';
import { notesText } from '../settle/notes-file.ts';
import { checkpointBatch } from './checkpoint-batch.ts';
import { checkpointWhole } from './checkpoint-whole.ts';
import { checkpointWork } from './checkpoint-work.ts';
import { emptyReport, takenBack } from './report.ts';
import type { Checkpointed } from './report.ts';
import { foldersAbove, touchedPaths } from './touched-paths.ts';
import { verifyNeeds } from './verify-plan.ts';

/** What the jobs before left: a worker's answer, and the lock files that were made for it. */
interface Left {
  readonly artifact: WorkArtifact | null;
  readonly lock: LockArtifact | null;
}

/** Checks a delivery again, commits it, builds the candidate, opens the pull request; or builds a batch's candidate. */
export async function runCheckpoint(
  at: { deps: Deps; job: Job },
  order: LegOrder,
  left: Left,
): Promise<Checkpointed> {
  const { report, verify } = await checkpoint(at, order, left);
  const requests = (left.artifact?.requests ?? 0) + (at.deps.meter?.sent() ?? 0);
  const told = left.artifact?.told;
  return { report: { ...report, verify, requests, ...(told === undefined ? {} : { told }) }, verify };
}

async function checkpoint(
  { deps, job }: { deps: Deps; job: Job },
  order: LegOrder,
  { artifact, lock }: Left,
): Promise<Checkpointed> {
  const { grant } = order;
  const ref = refOf(order, artifact);
  const loaded = await restoreWork(deps, ref, await loadAccepted(deps, ref));
  const live = loaded.state.live.find((one) => one.grant.term === grant.term);
  if (live?.run.id !== job.run.id) return takenBack(deps, order);
  const leg = { ...loaded, deps, job, order, verifier: job.verifier ?? '' };
  if (isCatchUp(grant)) return checkpointCatchUp(leg, grant.from);
  if (isWholeGrant(grant)) return checkpointWhole(leg);
  if (grant.kind === 'batch') return checkpointBatch(leg);
  if (artifact === null)
    return { report: { ...emptyReport(order), why: 'The delivery is missing.' }, verify: null };
  return checkpointWork(leg, artifact, lock);
}

/** Everything in one read: the request, what stood around each touched path for the worker, and the verify files. */
function refOf({ request, grant, focus }: LegOrder, artifact: WorkArtifact | null): RequestRef {
  const own = grant.kind === 'work' ? focus.slice(0, 1) : [];
  const paths = artifact === null ? [] : touchedPaths(artifact.text);
  const folders = foldersAbove(paths);
  const tracker = { at: `refs/heads/${branchesOf(request).work}`, path: TRACKER_PATH };
  return {
    request,
    known: grantOf(grant.term),
    focus: own,
    heads: grant.kind === 'work' ? [taskBranch({ request, focus })] : [],
    commits: [grant.base],
    texts: [
      configText,
      ...(isCatchUp(grant) ? [tracker] : []),
      ...(grant.kind === 'work' ? [notesText(request, grant.task)] : []),
      ...verifyNeeds.texts,
      ...paths.map((path) => ({ at: grant.base, path })),
    ],
    folders: [verifyNeeds.folder, ...folders.map((folder) => ({ at: grant.base, folder }))],
  };
}
