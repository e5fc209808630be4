import type { JobUpdate } from '../../actions-host.ts';
import type { JobRecord, JobResult, Phase } from '../records.ts';
import type { Leg, Outcome, ReadyJob, RunState } from './state.ts';

type Named = Pick<Leg, 'job' | 'key' | 'name'>;

/** Makes the record of a job, tells the host, and tells that it waits. */
export function createRecord(leg: Named): JobRecord {
  const { run } = leg.job.workflow;
  const { attempt } = run.record;
  const id = run.engine.host.createJob(run.record.id, { name: leg.name, attempt, status: 'queued' });
  const record: JobRecord = {
    id,
    name: leg.name,
    attempt,
    status: 'queued',
    needs: needsOf(leg.job),
    outputs: {},
    permissions: {},
    steps: [],
    log: [],
    summary: '',
  };
  run.record.jobs.push(record);
  run.attempt.records.set(leg.key, record);
  emit(run, record, 'queued');
  return record;
}

/** Tells that a job begins. */
export function startRecord(run: RunState, record: JobRecord): string {
  const startedAt = run.engine.now().toISOString();
  record.status = 'started';
  tell(run, record, { status: 'in_progress', startedAt });
  emit(run, record, 'started');
  return startedAt;
}

/** Closes a job's record. */
export function endRecord(
  run: RunState,
  record: JobRecord,
  end: { readonly conclusion: JobResult; readonly startedAt?: string },
): void {
  record.status = 'completed';
  record.conclusion = end.conclusion;
  const completedAt = run.engine.now().toISOString();
  tell(run, record, {
    status: 'completed',
    conclusion: end.conclusion,
    startedAt: end.startedAt ?? completedAt,
    completedAt,
    log: record.log.map((line) => `${completedAt} ${line}\n`).join(''),
  });
  emit(run, record, 'completed');
}

/** Records a job that ended without having begun, with the reason in its log. */
export function recordEnded(leg: Named, conclusion: JobResult, reason?: string): Outcome {
  const { run } = leg.job.workflow;
  const record = createRecord(leg);
  if (reason !== undefined) noteJob(run, record, `##[error]${reason}`);
  endRecord(run, record, { conclusion });
  const outcome: Outcome = { result: conclusion, outputs: {}, fresh: true };
  run.attempt.outcomes.set(leg.key, outcome);
  return outcome;
}

/** Writes a line into a job's log. */
export function noteJob(run: RunState, record: JobRecord, text: string): void {
  record.log.push(text);
  run.engine.emit({ kind: 'line', runId: run.record.id, jobId: record.id, job: record.name, text });
}

function tell(run: RunState, record: JobRecord, update: Omit<JobUpdate, 'name' | 'attempt'>): void {
  run.engine.host.updateJob(record.id, { name: record.name, attempt: record.attempt, ...update });
}

function emit(run: RunState, record: JobRecord, phase: Phase): void {
  const { id: jobId, name, conclusion } = record;
  const basis = { kind: 'job', phase, runId: run.record.id, jobId, name } as const;
  run.engine.emit(conclusion === undefined ? basis : { ...basis, conclusion });
}

function needsOf(job: ReadyJob): Record<string, JobResult> {
  return Object.fromEntries(Object.entries(job.needs).map(([id, { result }]) => [id, result]));
}
