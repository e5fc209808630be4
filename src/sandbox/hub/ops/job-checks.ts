import type { CheckRun } from '../state/check.ts';
import type { RepositoryState } from '../state/repository.ts';
import type { WorkflowJob } from '../state/run.ts';
import { headShaOf } from '../state/run.ts';

/** The check run that Actions keeps for a job of a run: one for each attempt, under the job's name. */
export interface JobCheck extends CheckRun {
  readonly suite: number;
  /** What started the run. */
  readonly event: string;
  readonly isLatest: boolean;
}

/** The check runs of a commit that jobs are, oldest first. */
export const jobChecksOf = (repo: RepositoryState, sha: string): readonly JobCheck[] =>
  [...repo.jobs.values()].filter(({ run }) => headShaOf(run.event) === sha).map(checkOf);

function checkOf(job: WorkflowJob): JobCheck {
  const { run } = job;
  return {
    id: job.id,
    headSha: headShaOf(run.event),
    name: job.name,
    externalId: String(job.id),
    detailsUrl: null,
    status: job.status === 'waiting' ? 'queued' : job.status,
    conclusion: job.conclusion,
    startedAt: job.startedAt ?? job.createdAt,
    completedAt: job.completedAt,
    title: null,
    summary: null,
    text: null,
    suite: run.id,
    event: run.event.name,
    isLatest: job.attempt === run.attempt,
  };
}
