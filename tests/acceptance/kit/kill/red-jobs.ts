import type { JobSnapshot, RunSnapshot } from '../../../../src/sandbox/runner/index.ts';
import type { Struck } from './arm.ts';

/**
 * The jobs of a run that a person would run again. A red verify job is a verdict, and they know that; unless it is the very job that
 * was killed, which has said nothing yet. Run again it says something, and a red is a verdict then, as any other of its task's.
 */
export const redJobs = ({ id, jobs }: RunSnapshot, struck: Struck | null): readonly JobSnapshot[] =>
  jobs.filter(
    ({ name, conclusion, attempt }) =>
      conclusion === 'failure' &&
      (!name.endsWith('/ verify') || (name === struck?.job && id === struck.runId && attempt === 1)),
  );
