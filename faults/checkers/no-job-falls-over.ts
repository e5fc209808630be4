import type { Checker } from './checker.ts';

/** 20. A fault of our own would be started again like any other, and nobody would see it. */
export const noJobFallsOver: Checker = {
  name: 'no-job-falls-over',
  promise: 'a job that ends red says why: none ends by an error that nobody foresaw',
  check: ({ jobs }) =>
    jobs.flatMap(({ run, attempt, name, fell }) =>
      fell === undefined ? [] : [`Run ${run}.${attempt} ${name} fell over: ${fell}`],
    ),
};
