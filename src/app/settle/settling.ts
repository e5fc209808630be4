import type { CiVerdict } from '../../domain/ci.ts';
import type { CheckpointReport, JobResult, LegOrder, VerifyReport } from '../../domain/leg.ts';
import type { Deps, Job } from '../deps.ts';
import type { LoadedRequest, RequestRef } from '../load-request.ts';

/** What the leg's other jobs left. */
export interface SettleInput {
  readonly order: LegOrder;
  readonly report: CheckpointReport | null;
  readonly verified: VerifyReport | null;
  readonly verify: JobResult;
  /** The base configuration has nothing to run. */
  readonly unverifiable: boolean;
  /** What the repository's CI said, where the leg was left to it and it has said something. */
  readonly said?: CiVerdict | null;
}

/** A leg whose end is being settled, with the request as it stands. */
export interface Settling extends LoadedRequest {
  readonly deps: Deps;
  readonly job: Job;
  readonly input: SettleInput;
  readonly ref: RequestRef;
}
