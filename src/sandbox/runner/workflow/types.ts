import type { Value, ValueMap } from '../language/value.ts';
import type { Permissions } from './permissions.ts';

/** A workflow file as written: expressions are still texts. */
export interface Workflow {
  readonly path: string;
  readonly name: string;
  readonly runName?: string | undefined;
  readonly triggers: ValueMap;
  readonly permissions?: Permissions | undefined;
  readonly env: Value;
  readonly defaults: Value;
  readonly concurrency?: Value | undefined;
  readonly jobs: readonly JobDefinition[];
}

interface JobBasis {
  readonly id: string;
  readonly name?: string | undefined;
  readonly needs: readonly string[];
  readonly condition?: string | undefined;
  readonly strategy?: Value | undefined;
  readonly permissions?: Permissions | undefined;
  readonly concurrency?: Value | undefined;
  /** Everything the file says of the job, for checks by key. */
  readonly raw: ValueMap;
}

/** A job with steps of its own. */
export interface StepsJob extends JobBasis {
  readonly kind: 'steps';
  readonly env: Value;
  readonly defaults: Value;
  readonly outputs: ValueMap;
  readonly timeoutMinutes: Value;
  readonly continueOnError: Value;
  readonly steps: readonly StepDefinition[];
}

/** A job that calls another workflow file. */
export interface CallJob extends JobBasis {
  readonly kind: 'call';
  readonly uses: string;
  readonly with: ValueMap;
  readonly secrets: ValueMap | 'inherit';
}

export type JobDefinition = StepsJob | CallJob;

export interface StepDefinition {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly condition?: string | undefined;
  readonly run?: string | undefined;
  readonly uses?: string | undefined;
  readonly with: Value;
  readonly env: Value;
  readonly shell?: string | undefined;
  readonly workingDirectory?: string | undefined;
  readonly timeoutMinutes: Value;
  readonly continueOnError: Value;
  readonly raw: ValueMap;
}

/** A workflow with the workflows its jobs call, by job id. */
export interface LoadedWorkflow {
  readonly workflow: Workflow;
  readonly called: ReadonlyMap<string, LoadedWorkflow>;
}
