import type { RequestId } from '../../domain/ids.ts';
import type { LegOrder } from '../../domain/leg.ts';
import type { PlanArtifact } from '../../domain/plan-brief.ts';
import type { BuiltInProfiles } from '../../ports/small.ts';
import type { Deps, Job } from '../deps.ts';
import { configText } from '../load-config.ts';
import { loadAccepted } from '../load-request.ts';
import type { LoadedRequest } from '../load-request.ts';
import { showStatus } from '../show-status.ts';
import { filePlan } from './file-plan.ts';
import { grantReady } from './grant-ready.ts';
import { ordersOf } from './orders-of.ts';
import { takePlan } from './take-plan.ts';

export interface PublishInput {
  readonly request: RequestId;
  /** What the plan job left; null where the run needed no plan, or its job died. */
  readonly artifact: PlanArtifact | null;
  /** True where the plan job ran and left nothing. */
  readonly planDied: boolean;
}

export interface Published {
  readonly legs: readonly LegOrder[];
  /** One sentence where the request cannot go on; the issue says it too. */
  readonly stuck: string | null;
}

export interface Publishing extends LoadedRequest {
  readonly deps: Deps;
  readonly job: Job;
  readonly profiles: BuiltInProfiles;
  readonly input: PublishInput;
  /** An earlier run got as far as the plan: issues of it may be there already. */
  readonly resumed: boolean;
}

/**
 * The only step that grants: takes a plan over, files what is not filed, grants what is ready, and shows it. Every part looks at
 * what is there first, so that a run which was killed anywhere in here goes on where it stopped.
 */
export async function runPublish(
  { deps, job, profiles }: { deps: Deps; job: Job; profiles: BuiltInProfiles },
  input: PublishInput,
): Promise<Published> {
  const loaded = await loadAccepted(deps, { request: input.request, texts: [configText] });
  let at: Publishing = { ...loaded, deps, job, profiles, input, resumed: loaded.state.phase === 'planned' };
  const taken = await takePlan(at);
  if (taken.kind === 'stuck') return { legs: [], stuck: taken.why };
  at = { ...at, ...taken.loaded };
  if (at.state.phase === 'planned') at = { ...at, ...(await filePlan(at)) };
  else if (at.state.phase === 'running') at = { ...at, ...(await grantReady(at)) };
  if (at.world.journalHead !== loaded.world.journalHead) await showStatus(at, { title: null });
  return { legs: ordersOf(at), stuck: null };
}
