import { atMost, round, type Row } from '../report/section.ts';
import { stepOf } from './count-steps.ts';
import { sampleTasks } from './plan.ts';
import type { Played } from './play.ts';

const JOBS_BAR = 5;

/** Jobs that a machine was started for, by task, with their share of intake, plan and publish; and what GitHub would bill. */
export function jobRows({ jobs, runs, minutes }: Played): Row[] {
  const perTask = jobs.length / sampleTasks.length;
  const publishes = runs.flatMap((run) => run.jobs).filter((job) => job.name === 'publish');
  const idle = publishes.filter((job) => job.outputs['legs'] === '[]').length;
  const batches = jobs.filter(
    (job) => job.name.startsWith('merge ') && stepOf(job.name) === 'checkpoint',
  ).length;
  return [
    {
      what: 'jobs per task',
      value: round(perTask),
      bar: String(JOBS_BAR),
      verdict: atMost(perTask, JOBS_BAR),
      why: `${jobs.length} jobs in ${runs.length} runs; ${batches} candidates were rebuilt as batches of three jobs each; ${idle} of ${publishes.length} publish jobs found nothing to grant`,
    },
    {
      what: 'billed minutes, each job rounded up',
      value: String(minutes),
      bar: 'none',
      verdict: 'shown',
      why: `${round(minutes / sampleTasks.length)} a task, with a model that answers at once`,
    },
  ];
}
