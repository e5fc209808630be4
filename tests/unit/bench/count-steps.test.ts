import { describe, expect, it } from 'vitest';
import { countSteps, created, stepOf, sumOf } from '../../../bench/request/count-steps.ts';
import { samplePlan, sampleTasks } from '../../../bench/request/plan.ts';
import { Plan } from '../../../src/domain/plan.ts';
import type { HubRequest } from '../../../src/sandbox/hub/index.ts';

const settle: HubRequest = {
  at: '2026-01-01T00:00:00.000Z',
  method: 'POST',
  path: '/api/graphql',
  route: 'POST /graphql',
  status: 200,
  who: { kind: 'job', runId: 1, jobId: 1, job: '1.1 coding / settle' },
  creations: { comment: 2 },
  points: 1,
  foremanJob: undefined,
  operationName: 'ForemanChange',
  milliseconds: 1,
};
const fetched: HubRequest = { ...settle, route: 'git git-upload-pack', creations: {}, points: 0 };
const byPerson: HubRequest = { ...settle, who: { kind: 'user', login: 'mona' } };

describe('counting requests', () => {
  it('counts those of jobs alone, and fetches of Git apart', () => {
    const counts = countSteps({ requests: [settle, fetched, byPerson], jobs: [] });
    expect(counts.find((one) => one.step === 'settle')).toMatchObject({
      graphql: 1,
      rest: 0,
      points: 1,
      git: 1,
    });
    expect(sumOf(counts, 'graphql')).toBe(1);
    expect(created(counts, ['comment', 'issue'])).toBe(2);
  });

  it('knows the step by the last part of the job’s name', () => {
    expect(['publish', '1.2 coding / work'].map(stepOf)).toEqual(['publish', 'work']);
  });
});

describe('the sample request', () => {
  it('is a valid plan of twenty tasks, no two of which write the same file', () => {
    expect(Plan.safeParse(samplePlan).success).toBe(true);
    expect(new Set(sampleTasks.map((task) => task.path)).size).toBe(20);
  });
});
