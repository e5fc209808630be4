import { expect, test } from 'vitest';
import { conclusions, createBench, jobOf, logOf } from './helpers/bench.ts';

const file = `
on: workflow_dispatch
jobs:
  plan:
    runs-on: ubuntu-latest
    outputs: { stamp: "\${{ steps.s.outputs.stamp }}" }
    steps: [{ id: s, run: 'echo "stamp=$RANDOM-$RANDOM" >> "$GITHUB_OUTPUT"' }]
  work:
    needs: plan
    strategy: { fail-fast: false, matrix: { n: [good, bad] } }
    runs-on: ubuntu-latest
    steps: [{ run: 'test \${{ matrix.n }} = good || test $GITHUB_RUN_ATTEMPT = 2' }]
  end: { needs: work, runs-on: ubuntu-latest, steps: [{ run: 'echo "attempt $GITHUB_RUN_ATTEMPT"' }] }
`;

test('a re-run of the failed jobs keeps the others with their outputs, and runs what depends on the failed', async () => {
  const bench = await createBench();
  bench.workflow('one.yml', file);
  const first = await bench.dispatch();
  expect(conclusions(first)).toMatchObject({
    'work (good)': 'success',
    'work (bad)': 'failure',
    end: 'skipped',
  });
  bench.host.command({ kind: 'rerun', runId: first.id, failedOnly: true });
  await bench.runner.whenIdle();
  const second = bench.last();
  expect(second).toMatchObject({ id: first.id, attempt: 2, conclusion: 'success' });
  expect(Object.fromEntries(second.jobs.map((job) => [job.name, job.attempt]))).toEqual({
    plan: 1,
    'work (good)': 1,
    'work (bad)': 2,
    end: 2,
  });
  expect(jobOf(second, 'plan').outputs).toEqual(jobOf(first, 'plan').outputs);
  expect(logOf(second, 'end')).toContain('\nattempt 2');
});

test('a full re-run runs everything again', async () => {
  const bench = await createBench();
  bench.workflow('one.yml', file);
  const first = await bench.dispatch();
  bench.runner.rerun(first.id);
  await bench.runner.whenIdle();
  const second = bench.last();
  expect(second.jobs.map((job) => job.attempt)).toEqual([2, 2, 2, 2]);
  expect(jobOf(second, 'plan').outputs).not.toEqual(jobOf(first, 'plan').outputs);
});

test('inside a called workflow only the failed job and its dependents run again', async () => {
  const bench = await createBench();
  bench.workflow(
    'called.yml',
    `
on: workflow_call
jobs:
  work: { runs-on: ubuntu-latest, steps: [{ run: "true" }] }
  verify: { needs: work, runs-on: ubuntu-latest, steps: [{ run: 'test $GITHUB_RUN_ATTEMPT = 2' }] }
  settle: { needs: [work, verify], if: "!cancelled()", runs-on: ubuntu-latest, steps: [{ run: "true" }] }
`,
  );
  bench.workflow(
    'main.yml',
    `
on: workflow_dispatch
jobs: { task: { uses: ./.github/workflows/called.yml } }
`,
  );
  const first = await bench.dispatch();
  expect(first.conclusion).toBe('failure');
  bench.runner.rerun(first.id, { failedOnly: true });
  await bench.runner.whenIdle();
  const attempts = bench.last().jobs.map((job) => [job.name, job.attempt]);
  expect(Object.fromEntries(attempts)).toEqual({ 'task / work': 1, 'task / verify': 2, 'task / settle': 2 });
  expect(bench.last().conclusion).toBe('success');
});

test('a run that still runs is not started again', async () => {
  const bench = await createBench();
  bench.workflow('one.yml', file);
  const refusals: string[] = [];
  bench.runner.on((event) => {
    if (event.kind !== 'run' || event.phase !== 'started') return;
    try {
      bench.runner.rerun(event.runId);
    } catch (error) {
      refusals.push(String(error));
    }
  });
  const run = await bench.dispatch();
  expect(run.attempt).toBe(1);
  expect(refusals).toEqual([`Error: The run ${run.id} still runs; it cannot be started again.`]);
});

test('a run that is not known is not started again', async () => {
  const bench = await createBench();
  expect(() => bench.runner.rerun(5)).toThrow('There is no run 5.');
});
