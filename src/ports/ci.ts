import type { CheckReport } from '../domain/ci.ts';
import type { Oid } from '../domain/ids.ts';
import type { Answer } from './answer.ts';

/** One run of the repository's CI on a commit, in its newest attempt. */
export interface CiRun {
  readonly id: number;
  readonly attempt: number;
  /** As a whole; `pending` while it goes on. */
  readonly report: CheckReport;
}

/** The repository's own CI. Each method makes one request, and lists are whole or refused. */
export interface Ci {
  /** Starts a workflow on a branch; doubled it runs twice, which does no harm. */
  readonly start: (workflow: string, branch: string) => Promise<Answer<null>>;
  /** Makes a branch in the name of somebody to whom CI listens; `exists` where it is there. */
  readonly show: (branch: string, commit: Oid) => Promise<Answer<null>>;
  /** Runs of one workflow file on exactly this commit, oldest first. */
  readonly runsOn: (commit: Oid, workflow: string) => Promise<Answer<readonly CiRun[]>>;
  /** The jobs of a run in all its attempts, oldest attempt first. */
  readonly jobsOf: (run: number) => Promise<Answer<readonly CheckReport[]>>;
  /** What a job of Actions printed, once it is over; foreign text. */
  readonly logOf: (job: number) => Promise<Answer<string>>;
  /** Check runs of exactly this commit in all their attempts, oldest first. */
  readonly checkRunsOn: (commit: Oid) => Promise<Answer<readonly CheckReport[]>>;
  /** Commit statuses of exactly this commit, oldest first, but for those that Foreman sets itself. */
  readonly statusesOn: (commit: Oid) => Promise<Answer<readonly CheckReport[]>>;
  /** Whether a check suite of this commit that holds any check is not over. */
  readonly isOpenOn: (commit: Oid) => Promise<Answer<boolean>>;
}
