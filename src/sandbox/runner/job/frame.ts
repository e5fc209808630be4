import type { Engine } from '../engine.ts';
import type { Scope, Status } from '../language/expressions.ts';
import type { Value, ValueMap } from '../language/value.ts';
import type { JobRecord, JobResult, StepRecord } from '../records.ts';
import { hashFiles } from './hash-files.ts';
import type { StepDefinition } from '../workflow/types.ts';
import type { Masks } from './masks.ts';

/** Folders of one job, all below one that is removed when it ends. */
export interface Folders {
  readonly root: string;
  readonly workspace: string;
  readonly temp: string;
  readonly home: string;
  readonly commands: string;
}

/** A job while it runs. */
export interface JobState {
  readonly engine: Engine;
  readonly runId: number;
  readonly repository: string;
  readonly token: string;
  readonly runtimeToken: string;
  readonly record: JobRecord;
  readonly folders: Folders;
  /** github, needs, strategy, matrix, inputs, vars, secrets, runner. */
  readonly contexts: ValueMap;
  readonly masks: Masks;
  /** `env` of workflow and job, and what `GITHUB_ENV` added. */
  readonly env: Record<string, string>;
  readonly path: string[];
  readonly defaults: { readonly shell?: string | undefined; readonly workingDirectory?: string | undefined };
  readonly posts: Post[];
  readonly pids: number[];
  readonly stop: AbortSignal;
}

/** What an action asked to be run after all steps. */
export interface Post {
  readonly name: string;
  readonly condition?: string | undefined;
  readonly frame: Frame;
  readonly definition: StepDefinition;
  readonly run: (step: StepRun) => Promise<StepEnd>;
}

export interface StepEnd {
  readonly result: JobResult;
  readonly outputs: Readonly<Record<string, string>>;
}

/** A list of steps that share a `steps` context: those of a job, or of a composite action. */
export interface Frame {
  readonly job: JobState;
  readonly steps: Record<string, ValueMap>;
  /** Inputs and folder of the composite action; absent in a job's own steps. */
  readonly action?: { readonly inputs: ValueMap; readonly folder: string } | undefined;
  /** Variables from the steps that surround a composite action. */
  readonly env: Readonly<Record<string, string>>;
  failed: boolean;
}

/** One step while it runs. */
export interface StepRun {
  readonly frame: Frame;
  readonly definition: StepDefinition;
  readonly name: string;
  readonly record: StepRecord;
  /** The step's own `env`, filled, with that of the surrounding frame. */
  readonly env: Readonly<Record<string, string>>;
  readonly stop: AbortSignal;
}

/** What expressions see inside a frame. */
export function scopeOf(frame: Frame, env: Readonly<Record<string, string>> = frame.env): Scope {
  const { job } = frame;
  const status = statusOf(frame);
  const composite: Record<string, Value> = frame.action
    ? { inputs: frame.action.inputs, secrets: null, github: githubOf(job, frame.action.folder) }
    : {};
  return {
    contexts: {
      ...job.contexts,
      ...composite,
      env: { ...job.env, ...env },
      steps: frame.steps,
      job: { status: statusWord(status) },
    },
    status,
    hashFiles: (patterns) => hashFiles(job.folders.workspace, patterns),
  };
}

/** A job that was asked to stop is neither a success nor a failure. */
export function statusOf(frame: Frame): Status {
  const cancelled = frame.job.stop.aborted;
  return { success: !cancelled && !frame.failed, failure: !cancelled && frame.failed, cancelled };
}

function statusWord(status: Status): string {
  if (status.cancelled) return 'cancelled';
  return status.failure ? 'failure' : 'success';
}

function githubOf(job: JobState, folder: string): Value {
  const github = job.contexts['github'];
  return typeof github === 'object' && github !== null ? { ...github, action_path: folder } : null;
}
