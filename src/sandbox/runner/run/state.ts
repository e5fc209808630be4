import type { HubEvent } from '../../actions-host.ts';
import type { Engine } from '../engine.ts';
import type { Scope, Status } from '../language/expressions.ts';
import type { ValueMap } from '../language/value.ts';
import type { JobRecord, JobResult, RunRecord } from '../records.ts';
import type { JobDefinition, LoadedWorkflow } from '../workflow/types.ts';
import type { Permissions } from '../workflow/permissions.ts';

/** How a job, or all legs of one, ended. */
export interface Outcome {
  readonly result: JobResult;
  readonly outputs: Readonly<Record<string, string>>;
  /** False if an earlier attempt's result was kept. */
  readonly fresh: boolean;
}

/** What an attempt leaves for a re-run of its failed jobs. */
export interface Attempt {
  readonly outcomes: Map<string, Outcome>;
  readonly records: Map<string, JobRecord>;
}

/** One attempt of a run. */
export interface RunState {
  readonly engine: Engine;
  readonly event: HubEvent;
  readonly loaded: LoadedWorkflow;
  readonly record: RunRecord;
  readonly github: ValueMap;
  readonly inputs: ValueMap;
  readonly stop: AbortController;
  readonly attempt: Attempt;
  /** The attempt whose successful jobs are kept. */
  readonly previous?: Attempt | undefined;
}

/** A workflow inside a run: the run's own, or one that a leg of a job calls. */
export interface WorkflowState {
  readonly run: RunState;
  readonly loaded: LoadedWorkflow;
  /** Names the place in the run; keys of jobs begin with it. */
  readonly key: string;
  /** What stands before the names of its jobs. */
  readonly title: string;
  readonly inputs: ValueMap;
  readonly secrets: Readonly<Record<string, string>>;
  /** What the caller grants; absent at the top. */
  readonly grant?: Permissions | undefined;
  readonly stop: AbortSignal;
  /** Results that jobs with needs see as their ancestors, beside those in the workflow itself. */
  readonly ancestors: readonly JobResult[];
  /** Concurrency groups that the run already holds around this workflow. */
  readonly held: readonly string[];
  /** False where results of the previous attempt may be kept. */
  readonly allFresh: boolean;
}

/** A job whose needs have ended. */
export interface ReadyJob {
  readonly workflow: WorkflowState;
  readonly definition: JobDefinition;
  readonly key: string;
  readonly needs: Readonly<Record<string, Outcome>>;
  readonly ancestors: readonly JobResult[];
  readonly allFresh: boolean;
}

/** One leg of a job. */
export interface Leg {
  readonly job: ReadyJob;
  readonly key: string;
  /** As the REST API names it. */
  readonly name: string;
  readonly matrix: ValueMap | undefined;
  readonly strategy: ValueMap;
  readonly stop: AbortSignal;
}

/** What a job's `if:` and the like see. */
export function jobScope(job: ReadyJob, leg?: Pick<Leg, 'matrix' | 'strategy'>): Scope {
  const { run, inputs } = job.workflow;
  return {
    contexts: {
      github: { ...run.github, job: job.definition.id },
      needs: needsContext(job.needs),
      vars: { ...run.engine.host.variablesOf(run.event.repository) },
      inputs,
      matrix: leg?.matrix ?? null,
      strategy: leg?.strategy ?? null,
    },
    status: jobStatus(job),
  };
}

/** `success()` asks all ancestors: one that was skipped is no success. */
function jobStatus(job: ReadyJob): Status {
  const cancelled = job.workflow.stop.aborted;
  return {
    success: !cancelled && job.ancestors.every((result) => result === 'success'),
    failure: !cancelled && job.ancestors.includes('failure'),
    cancelled,
  };
}

/** The `needs` context. */
export function needsContext(needs: Readonly<Record<string, Outcome>>): ValueMap {
  const entries = Object.entries(needs).map(
    ([id, { result, outputs }]) => [id, { result, outputs }] as const,
  );
  return Object.fromEntries(entries);
}

/** One result for several: a failure outweighs a cancel, a cancel a success; all skipped is skipped. */
export function combineResults(results: readonly JobResult[]): JobResult {
  if (results.includes('failure')) return 'failure';
  if (results.includes('cancelled')) return 'cancelled';
  return results.length > 0 && results.every((result) => result === 'skipped') ? 'skipped' : 'success';
}
