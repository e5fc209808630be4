import type { Leg, Outcome, ReadyJob, RunState } from './state.ts';

/** In a re-run of the failed jobs: the earlier outcome of a job that succeeded and whose needs were all kept. */
export function keepWhole(job: ReadyJob): Outcome | undefined {
  return job.allFresh ? undefined : keep(job.workflow.run, job.key);
}

/** The same for one leg of a matrix. */
export function keepLeg(leg: Leg): Outcome | undefined {
  const { job } = leg;
  const kept = job.allFresh ? undefined : keep(job.workflow.run, leg.key);
  if (kept) job.workflow.run.attempt.outcomes.set(leg.key, kept);
  return kept;
}

function keep(run: RunState, key: string): Outcome | undefined {
  const earlier = run.previous?.outcomes.get(key);
  if (!run.previous || !earlier || earlier.result === 'failure' || earlier.result === 'cancelled')
    return undefined;
  const belongs = (other: string): boolean =>
    other === key || other.startsWith(`${key}#`) || other.startsWith(`${key}/`);
  for (const [place, outcome] of run.previous.outcomes) {
    if (belongs(place)) run.attempt.outcomes.set(place, { ...outcome, fresh: false });
  }
  for (const [place, record] of run.previous.records) {
    if (!belongs(place)) continue;
    run.attempt.records.set(place, record);
    run.record.jobs.push(record);
  }
  return { ...earlier, fresh: false };
}
