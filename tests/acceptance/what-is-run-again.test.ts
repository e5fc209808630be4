import { describe, expect, it } from 'vitest';
import type { JobSnapshot, RunSnapshot } from '../../src/sandbox/runner/index.ts';
import { redJobs } from './kit/kill/red-jobs.ts';

const VERIFY = '1.2 coding / verify';
const struck = { runId: 8, job: VERIFY, doing: 'living' };

describe('what a person runs again after a kill', () => {
  it('is a job that failed, but no verdict', () => {
    const jobs = [job('1.1 coding / settle'), job(VERIFY)];
    expect(named(redJobs(run(8, jobs), null))).toEqual(['1.1 coding / settle']);
  });

  it('is the verification that was killed, which has said nothing', () => {
    expect(named(redJobs(run(8, [job(VERIFY)]), struck))).toEqual([VERIFY]);
  });

  it('is not its verdict, once it was run again and said that the change is red', () => {
    expect(redJobs(run(8, [job(VERIFY, 2)]), struck)).toEqual([]);
  });

  it("is not the verdict of the same task's next attempt in another run", () => {
    expect(redJobs(run(51, [job(VERIFY)]), struck)).toEqual([]);
  });
});

const named = (jobs: readonly JobSnapshot[]): readonly string[] => jobs.map(({ name }) => name);

const job = (name: string, attempt = 1): JobSnapshot => ({
  id: 1,
  name,
  attempt,
  status: 'completed',
  conclusion: 'failure',
  needs: {},
  outputs: {},
  permissions: {},
  steps: [],
  log: [],
  summary: '',
});

const run = (id: number, jobs: readonly JobSnapshot[]): RunSnapshot => ({
  id,
  attempt: 1,
  repository: 'mona/tea-shop',
  workflow: 'Foreman',
  path: '.github/workflows/foreman.yml',
  title: '',
  event: 'workflow_dispatch',
  status: 'completed',
  conclusion: 'failure',
  jobs,
  log: [],
});
