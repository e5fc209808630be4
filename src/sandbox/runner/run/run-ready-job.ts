import { messageOf } from '../language/expressions.ts';
import { decideIf, fill, fillToText, hasExpression } from '../language/template.ts';
import { isMap, type ValueMap } from '../language/value.ts';
import { describeLeg, expandMatrix } from '../workflow/matrix.ts';
import { keepLeg, keepWhole } from './keep.ts';
import { recordEnded } from './job-record.ts';
import { runLeg } from './run-leg.ts';
import { createSlots } from './slots.ts';
import { combineResults, jobScope, type Leg, type Outcome, type ReadyJob } from './state.ts';

/** Decides whether a job runs, expands its matrix and runs its legs. */
export async function runReadyJob(job: ReadyJob): Promise<Outcome> {
  const kept = keepWhole(job);
  const outcome = kept ?? (await decideAndRun(job));
  job.workflow.run.attempt.outcomes.set(job.key, outcome);
  return outcome;
}

async function decideAndRun(job: ReadyJob): Promise<Outcome> {
  const plain = {
    job,
    key: `${job.key}#0`,
    name: titleOf(job, shownName(job)),
    matrix: undefined,
    strategy: {},
  };
  try {
    const scope = jobScope(job);
    if (!decideIf(job.definition.condition, scope)) return recordEnded(plain, 'skipped');
    const strategy = fill(job.definition.strategy ?? null, scope);
    return await runLegs(job, isMap(strategy) ? strategy : undefined);
  } catch (error) {
    return recordEnded(plain, 'failure', messageOf(error));
  }
}

async function runLegs(job: ReadyJob, strategy: ValueMap | undefined): Promise<Outcome> {
  const matrix = strategy?.['matrix'];
  const legs = matrix === undefined ? [undefined] : expandMatrix(matrix);
  const isFailFast = strategy?.['fail-fast'] !== false;
  const maxParallel = Number(strategy?.['max-parallel'] ?? legs.length);
  const slots = createSlots(Math.max(1, maxParallel));
  const siblings = new AbortController();
  const stop = AbortSignal.any([job.workflow.stop, siblings.signal]);
  const outcomes = await Promise.all(
    legs.map(async (values, index) => {
      const context = {
        'fail-fast': isFailFast,
        'job-index': index,
        'job-total': legs.length,
        'max-parallel': maxParallel,
      };
      const leg = createLeg(job, { values, index, strategy: context, stop });
      const outcome = await runInSlot(leg, slots);
      if (outcome.result === 'failure' && isFailFast) siblings.abort('a sibling failed');
      return outcome;
    }),
  );
  return {
    result: combineResults(outcomes.map((outcome) => outcome.result)),
    outputs: mergeOutputs(outcomes),
    fresh: outcomes.some((outcome) => outcome.fresh),
  };
}

async function runInSlot(leg: Leg, slots: ReturnType<typeof createSlots>): Promise<Outcome> {
  const kept = keepLeg(leg);
  if (kept) return kept;
  const entered = await slots.enter(leg.stop.aborted ? AbortSignal.any([]) : leg.stop);
  if (!entered) return recordEnded(leg, 'cancelled');
  try {
    return await runLeg(leg);
  } finally {
    slots.leave();
  }
}

interface LegPlan {
  readonly values: ValueMap | undefined;
  readonly index: number;
  readonly strategy: ValueMap;
  readonly stop: AbortSignal;
}

function createLeg(job: ReadyJob, plan: LegPlan): Leg {
  const { values: matrix, strategy, stop } = plan;
  const basis = { job, matrix, strategy, stop, key: `${job.key}#${plan.index}` };
  return { ...basis, name: titleOf(job, legName(job, basis)) };
}

function legName(job: ReadyJob, leg: Pick<Leg, 'matrix' | 'strategy'>): string {
  const { definition } = job;
  if (definition.name !== undefined && hasExpression(definition.name)) {
    return fillToText(definition.name, jobScope(job, leg));
  }
  const suffix = leg.matrix ? describeLeg(leg.matrix) : '';
  return suffix === '' ? shownName(job) : `${shownName(job)} (${suffix})`;
}

function shownName(job: ReadyJob): string {
  return job.definition.name ?? job.definition.id;
}

function titleOf(job: ReadyJob, name: string): string {
  return `${job.workflow.title}${name}`;
}

/** Every leg writes the same outputs; the last one that wrote something wins. */
function mergeOutputs(outcomes: readonly Outcome[]): Record<string, string> {
  const merged: Record<string, string> = {};
  for (const { outputs } of outcomes) {
    for (const [name, value] of Object.entries(outputs)) {
      if (value !== '' || !(name in merged)) merged[name] = value;
    }
  }
  return merged;
}
