import type { JobResult, StepRecord } from '../records.ts';
import type { JobState } from './frame.ts';

/** Adds a step to the job's record and tells that it started. */
export function beginStep(job: JobState, name: string): StepRecord {
  const record: StepRecord = { name, status: 'started', log: [], summary: '' };
  job.record.steps.push(record);
  job.engine.emit({ kind: 'step', phase: 'started', ...placeOf(job), name });
  return record;
}

/** Closes a step's record and tells it. */
export function endStep(
  job: JobState,
  record: StepRecord,
  end: { readonly outcome: JobResult; readonly conclusion: JobResult },
): void {
  record.status = 'completed';
  record.outcome = end.outcome;
  record.conclusion = end.conclusion;
  job.record.summary += record.summary;
  const { conclusion } = end;
  job.engine.emit({ kind: 'step', phase: 'completed', ...placeOf(job), name: record.name, conclusion });
}

function placeOf(job: JobState): { runId: number; jobId: number; job: string } {
  return { runId: job.runId, jobId: job.record.id, job: job.record.name };
}
