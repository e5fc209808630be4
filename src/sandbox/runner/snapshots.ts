import type { JobRecord, JobSnapshot, RunRecord, RunSnapshot, StepRecord, StepSnapshot } from './records.ts';

/** A copy of a run's record as it is now. */
export function snapshotRun(record: RunRecord): RunSnapshot {
  return { ...record, jobs: record.jobs.map(snapshotJob), log: [...record.log] };
}

function snapshotJob(record: JobRecord): JobSnapshot {
  return { ...record, steps: record.steps.map(snapshotStep), log: [...record.log] };
}

function snapshotStep(record: StepRecord): StepSnapshot {
  return { ...record, log: [...record.log] };
}
