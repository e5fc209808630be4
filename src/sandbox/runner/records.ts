import type { Permissions } from './workflow/permissions.ts';

export type JobResult = 'success' | 'failure' | 'cancelled' | 'skipped';
export type Conclusion = JobResult | 'startup_failure';
export type Phase = 'queued' | 'started' | 'completed';

/** One step of a job as it was or is being run. */
export interface StepSnapshot {
  readonly name: string;
  readonly status: Phase;
  /** What happened, before `continue-on-error`. */
  readonly outcome?: JobResult;
  readonly conclusion?: JobResult;
  readonly log: readonly string[];
  readonly summary: string;
}

/** One job of a run: a leg of a matrix, or a job inside a called workflow, is a job of its own. */
export interface JobSnapshot {
  readonly id: number;
  /** As the REST API names it: `caller (leg) / job`. */
  readonly name: string;
  readonly attempt: number;
  readonly status: Phase;
  readonly conclusion?: JobResult;
  readonly needs: Readonly<Record<string, JobResult>>;
  readonly outputs: Readonly<Record<string, string>>;
  readonly permissions: Permissions;
  readonly steps: readonly StepSnapshot[];
  /** All lines of all steps, and the job's own, in order. */
  readonly log: readonly string[];
  /** The step summaries, joined. */
  readonly summary: string;
}

/** One run in its latest attempt. */
export interface RunSnapshot {
  readonly id: number;
  readonly attempt: number;
  readonly repository: string;
  readonly workflow: string;
  readonly path: string;
  readonly title: string;
  readonly event: string;
  readonly status: Phase;
  readonly conclusion?: Conclusion;
  readonly jobs: readonly JobSnapshot[];
  /** Why a run did not start, and what else is said of the run as a whole. */
  readonly log: readonly string[];
}

/** A process that a step runs at the moment; it leads its own process group. */
export interface LiveProcess {
  readonly pid: number;
  readonly runId: number;
  readonly job: string;
  readonly step: string;
}

/** Something that happened, for progress displays. */
export type RunnerEvent =
  | {
      readonly kind: 'run';
      readonly phase: Phase;
      readonly runId: number;
      readonly attempt: number;
      readonly workflow: string;
      readonly conclusion?: Conclusion;
    }
  | {
      readonly kind: 'job';
      readonly phase: Phase;
      readonly runId: number;
      readonly jobId: number;
      readonly name: string;
      readonly conclusion?: JobResult;
    }
  | {
      readonly kind: 'step';
      readonly phase: 'started' | 'completed';
      readonly runId: number;
      readonly jobId: number;
      readonly job: string;
      readonly name: string;
      readonly conclusion?: JobResult;
    }
  | {
      readonly kind: 'line';
      readonly runId: number;
      readonly jobId?: number;
      readonly job?: string;
      readonly step?: string;
      readonly text: string;
    };

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** The records while they grow; snapshots are copies of them. */
export interface StepRecord extends Writable<Omit<StepSnapshot, 'log'>> {
  log: string[];
}
export interface JobRecord extends Writable<Omit<JobSnapshot, 'steps' | 'log'>> {
  steps: StepRecord[];
  log: string[];
}
export interface RunRecord extends Writable<Omit<RunSnapshot, 'jobs' | 'log'>> {
  jobs: JobRecord[];
  log: string[];
}
