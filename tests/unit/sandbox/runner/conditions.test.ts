import { expect, test } from 'vitest';
import { conclusions, createBench, jobOf, logOf } from './helpers/bench.ts';

const step = 'runs-on: ubuntu-latest, steps: [{ run: "true" }]';
const failing = 'runs-on: ubuntu-latest, steps: [{ run: "exit 3" }]';

test('a skipped job skips all that stands behind it, though a status function may pull one back in', async () => {
  const bench = await createBench();
  bench.workflow(
    'one.yml',
    `
on: workflow_dispatch
jobs:
  a: { if: false, ${step} }
  b: { needs: a, if: "!cancelled() && needs.a.result == 'skipped'", ${step} }
  c: { needs: b, ${step} }
  d: { needs: [b, c], if: always(), ${step} }
`,
  );
  expect(conclusions(await bench.dispatch())).toEqual({
    a: 'skipped',
    b: 'success',
    c: 'skipped',
    d: 'success',
  });
});

test('failure() sees a failed ancestor, success() does not hold behind it', async () => {
  const bench = await createBench();
  bench.workflow(
    'one.yml',
    `
on: workflow_dispatch
jobs:
  a: { ${failing} }
  b: { needs: a, ${step} }
  c: { needs: a, if: failure(), ${step} }
  d: { needs: a, if: "failure() && needs.a.result == 'success'", ${step} }
`,
  );
  const run = await bench.dispatch();
  expect(conclusions(run)).toEqual({ a: 'failure', b: 'skipped', c: 'success', d: 'skipped' });
  expect(run.conclusion).toBe('failure');
});

test('steps decide by their own condition, and continue-on-error forgives a step', async () => {
  const bench = await createBench();
  bench.workflow(
    'one.yml',
    `
on: workflow_dispatch
jobs:
  a:
    runs-on: ubuntu-latest
    outputs: { outcome: "\${{ steps.bad.outcome }}-\${{ steps.bad.conclusion }}" }
    steps:
      - { id: bad, name: bad, run: exit 1, continue-on-error: true }
      - { name: next, run: echo next }
      - { name: worse, run: exit 1 }
      - { name: not, run: echo not }
      - { name: clean, if: failure(), run: echo clean }
      - { name: ever, if: always(), run: 'echo "\${{ job.status }}"' }
`,
  );
  const run = await bench.dispatch();
  const steps = jobOf(run, 'a').steps.map(({ name, conclusion }) => [name, conclusion]);
  expect(Object.fromEntries(steps)).toEqual({
    bad: 'success',
    next: 'success',
    worse: 'failure',
    not: 'skipped',
    clean: 'success',
    ever: 'success',
  });
  expect(jobOf(run, 'a').outputs).toEqual({ outcome: 'failure-success' });
  expect(logOf(run, 'a')).toContain('\nfailure');
});

test('a job with continue-on-error fails without failing those that need it', async () => {
  const bench = await createBench();
  bench.workflow(
    'one.yml',
    `
on: workflow_dispatch
jobs:
  a: { continue-on-error: true, ${failing} }
  b: { needs: a, ${step} }
`,
  );
  const run = await bench.dispatch();
  expect(conclusions(run)).toEqual({ a: 'failure', b: 'success' });
  expect(run.conclusion).toBe('success');
});

test('a condition half inside ${{ }} is a text and therefore true, as on GitHub', async () => {
  const bench = await createBench();
  bench.workflow(
    'one.yml',
    `
on: workflow_dispatch
jobs:
  a: { if: "\${{ false }} && true", ${step} }
`,
  );
  expect(conclusions(await bench.dispatch())).toEqual({ a: 'success' });
});

test('an expression that cannot be evaluated fails its job with the expression in the log', async () => {
  const bench = await createBench();
  bench.workflow(
    'one.yml',
    `
on: workflow_dispatch
jobs:
  a: { if: "fromJSON('{')", ${step} }
`,
  );
  const run = await bench.dispatch();
  expect(run.conclusion).toBe('failure');
  expect(logOf(run, 'a')).toContain("fromJSON('{')");
});
