import type { RequestId } from '../../domain/ids.ts';
import type { PlanArtifact } from '../../domain/plan-brief.ts';
import type { BuiltInProfiles } from '../../ports/small.ts';
import type { Deps, Job } from '../deps.ts';
import type { LoadedRequest } from '../load-request.ts';

export interface PublishInput {
  readonly request: RequestId;
  /** What the plan job left; null where the run needed no plan, or its job died. */
  readonly artifact: PlanArtifact | null;
  /** True where the plan job ran and left nothing. */
  readonly planDied: boolean;
}

export interface Publishing extends LoadedRequest {
  readonly deps: Deps;
  readonly job: Job;
  readonly profiles: BuiltInProfiles;
  readonly input: PublishInput;
  /** An earlier run got as far as the plan: issues of it may be there already. */
  readonly resumed: boolean;
}
