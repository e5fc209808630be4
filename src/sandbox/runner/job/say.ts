import type { JobState, StepRun } from './frame.ts';

/** Writes a line to a step's log, with secrets hidden. */
export function say(step: StepRun, text: string): void {
  const { job } = step.frame;
  const hidden = job.masks.hide(text);
  step.record.log.push(hidden);
  sayLine(job, hidden, step.record.name);
}

/** Writes a line to a job's log, outside of any step. */
export function sayOfJob(job: JobState, text: string): void {
  sayLine(job, job.masks.hide(text));
}

function sayLine(job: JobState, text: string, step?: string): void {
  job.record.log.push(text);
  job.engine.emit({
    kind: 'line',
    runId: job.runId,
    jobId: job.record.id,
    job: job.record.name,
    ...(step === undefined ? {} : { step }),
    text,
  });
}
