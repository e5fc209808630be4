import type { Step } from './moment.ts';

/** The step of a job that asks GitHub: the last part of its name; a worker's job only does so to claim. */
export function stepOfJob(job: string): Step | null {
  const name = lastPart(job);
  if (name === 'work') return 'claim';
  return isStep(name) ? name : null;
}

/** The step of the job's n-th process of ours; a worker's job has two, the claim and then the work. */
export function stepOfProcess(job: string, nth: number): Step | null {
  const name = lastPart(job);
  if (name === 'work') return nth % 2 === 1 ? 'claim' : 'work';
  return isStep(name) ? name : null;
}

const STEPS: readonly string[] = ['intake', 'plan', 'publish', 'checkpoint', 'verify', 'settle'];
const isStep = (name: string): name is Step => STEPS.includes(name);
const lastPart = (job: string): string => job.split(' / ').at(-1) ?? '';
