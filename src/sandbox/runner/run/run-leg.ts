import { messageOf } from '../language/expressions.ts';
import { holdsIf } from '../language/template.ts';
import { grantOf } from '../workflow/check-calls.ts';
import type { JobRecord } from '../records.ts';
import { runJob } from '../job/run-job.ts';
import { readConcurrency } from './concurrency.ts';
import { createRecord, endRecord, noteJob, recordEnded, startRecord } from './job-record.ts';
import { runCall } from './run-call.ts';
import { jobScope, type Leg, type Outcome } from './state.ts';

/** Runs one leg: waits for its concurrency group, then runs its steps or the workflow that it calls. */
export async function runLeg(leg: Leg): Promise<Outcome> {
  const { definition } = leg.job;
  const { run } = leg.job.workflow;
  const record = definition.kind === 'steps' ? createRecord(leg) : undefined;
  const stop = stopOf(leg);
  let outcome: Outcome;
  try {
    outcome = await runInGroup({ ...leg, stop: stop.signal }, { record, stop });
  } catch (error) {
    if (record) {
      noteJob(run, record, `##[error]${messageOf(error)}`);
      endRecord(run, record, { conclusion: 'failure' });
    } else recordEnded(leg, 'failure', messageOf(error));
    outcome = { result: 'failure', outputs: {}, fresh: true };
  }
  run.attempt.outcomes.set(leg.key, outcome);
  return outcome;
}

interface Running {
  readonly record: JobRecord | undefined;
  readonly stop: AbortController;
}

/** A stopped run stops the job, unless the job's own `if:` still holds: `always()` goes on. */
function stopOf(leg: Leg): AbortController {
  const controller = new AbortController();
  const { job } = leg;
  const holds = (): boolean => {
    const scope = jobScope(job);
    const status = { success: false, failure: false, cancelled: true };
    return holdsIf(job.definition.condition, { ...scope, status });
  };
  const onStop = (): void => {
    if (job.definition.kind === 'call' || !holds()) controller.abort(leg.stop.reason);
  };
  if (leg.stop.aborted) onStop();
  else leg.stop.addEventListener('abort', onStop, { once: true });
  return controller;
}

async function runInGroup(leg: Leg, running: Running): Promise<Outcome> {
  const { workflow, definition } = leg.job;
  const { engine, event } = workflow.run;
  const asked = readConcurrency(definition.concurrency, jobScope(leg.job, leg), event.repository);
  if (!asked) return runNow(leg, running, workflow.held);
  if (workflow.held.includes(asked.key)) {
    throw new Error(
      `Deadlock: the concurrency group "${asked.key}" is already held by what surrounds this job.`,
    );
  }
  const cancel = (reason: string): void => {
    if (running.record) noteJob(workflow.run, running.record, reason);
    running.stop.abort(reason);
  };
  const leave = await engine.groups.enter({ ...asked, cancel }, leg.stop);
  if (!leave) return cancelled(leg, running.record);
  try {
    return await runNow(leg, running, [...workflow.held, asked.key]);
  } finally {
    leave();
  }
}

async function runNow(leg: Leg, running: Running, held: readonly string[]): Promise<Outcome> {
  const { definition, workflow } = leg.job;
  if (definition.kind === 'call') return runCall(leg, definition, held);
  const { run } = workflow;
  const record = running.record ?? createRecord(leg);
  if (!(await run.engine.slots.enter(leg.stop))) return cancelled(leg, record);
  try {
    const startedAt = startRecord(run, record);
    record.permissions = grantOf(definition, workflow.loaded.workflow, workflow.grant);
    const end = await runJob({ leg, definition, record, stop: running.stop });
    record.outputs = end.outputs;
    endRecord(run, record, { conclusion: end.result, startedAt });
    const result = end.result === 'failure' && end.forgiven ? 'success' : end.result;
    return { result, outputs: end.outputs, fresh: true };
  } finally {
    run.engine.slots.leave();
  }
}

function cancelled(leg: Leg, record: JobRecord | undefined): Outcome {
  if (!record) return recordEnded(leg, 'cancelled');
  endRecord(leg.job.workflow.run, record, { conclusion: 'cancelled' });
  return { result: 'cancelled', outputs: {}, fresh: true };
}
