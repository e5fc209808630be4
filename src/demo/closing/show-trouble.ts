import type { JobSnapshot, Runner } from '../../sandbox/runner/index.ts';
import type { Sandbox } from '../sandbox.ts';
import { jobsInFlight } from '../board/view.ts';

const MOST_LINES = 25;

/** What a person needs to find out why a story did not come to its end. */
export function showTrouble(sandbox: Sandbox): readonly string[] {
  return [
    '',
    '## What went wrong',
    '',
    ...jobsInFlight(sandbox.runner).map((job) => `In flight: ${job}`),
    ...scriptTrouble(sandbox),
    ...failedJobs(sandbox.runner).flatMap((job) => [
      '',
      `--- ${job.name} failed; the end of its log:`,
      ...job.log.slice(-MOST_LINES),
    ]),
  ];
}

/** Every job that failed, in the order in which they were made. */
export const failedJobs = (runner: Runner): readonly JobSnapshot[] =>
  runner
    .runs()
    .flatMap((run) => run.jobs)
    .filter((job) => job.conclusion === 'failure');

/** Requests that the script had no scene for, and those that lacked what their scene needs. */
export function scriptTrouble({ model }: Pick<Sandbox, 'model'>): readonly string[] {
  if (!model) return [];
  const wanting = model.requests.filter((call) => (call.missing ?? []).length > 0);
  return [
    ...model.unmatched,
    ...wanting.map((call) => `Scene "${call.scene}" was not told: ${call.missing?.join('; ')}.`),
  ];
}
