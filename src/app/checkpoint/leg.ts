import type { LegOrder } from '../../domain/leg.ts';
import type { Deps, Job } from '../deps.ts';
import type { LoadedRequest } from '../load-request.ts';

/** One leg's checkpoint: the grant is looked up again, and an old term's delivery is thrown away. */
export interface Leg extends LoadedRequest {
  readonly deps: Deps;
  readonly job: Job;
  readonly order: LegOrder;
  /** What verifies, as the installed workflows say: a workflow of the repository, or empty for the commands. */
  readonly verifier: string;
}
