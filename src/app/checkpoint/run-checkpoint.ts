import type { LegOrder, WorkArtifact } from '../../domain/leg.ts';
import { configPath } from '../../intake/config.ts';
import { branchesOf } from '../../text/names.ts';
import type { Deps, Job } from '../deps.ts';
import { loadAccepted } from '../load-request.ts';
import type { LoadedRequest } from '../load-request.ts';
import { checkpointBatch } from './checkpoint-batch.ts';
import { checkpointWork } from './checkpoint-work.ts';
import { emptyReport } from './report.ts';
import type { Checkpointed } from './report.ts';
import { verifyNeeds } from './verify-plan.ts';

/** One leg's checkpoint: the grant is looked up again, and an old term's delivery is thrown away. */
export interface Leg extends LoadedRequest {
  readonly deps: Deps;
  readonly order: LegOrder;
}

/** Checks a delivery again, commits it, builds the candidate, opens the pull request; or builds a batch's candidate. */
export async function runCheckpoint(
  { deps, job }: { deps: Deps; job: Job },
  order: LegOrder,
  artifact: WorkArtifact | null,
): Promise<Checkpointed> {
  const { grant } = order;
  const branches = branchesOf(order.request);
  const own = grant.kind === 'work' ? order.focus.slice(0, 1) : [];
  const loaded = await loadAccepted(deps, {
    request: order.request,
    focus: own,
    heads: own.map((issue) => branches.task(issue)),
    commits: [grant.base],
    texts: [configPath, ...verifyNeeds.texts],
    folders: [verifyNeeds.folder],
  });
  const live = loaded.state.live.find((one) => one.grant.term === grant.term);
  if (live?.run.id !== job.run.id) {
    deps.log.warn(`Term ${grant.term} is not this run's any more; its delivery is not used.`);
    return { report: emptyReport(order), verify: null };
  }
  const leg = { ...loaded, deps, order };
  if (grant.kind === 'batch') return checkpointBatch(leg);
  if (artifact === null)
    return { report: { ...emptyReport(order), why: 'The delivery is missing.' }, verify: null };
  return checkpointWork(leg, artifact);
}
