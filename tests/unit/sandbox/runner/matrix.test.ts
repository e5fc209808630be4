import { expect, test } from 'vitest';
import { conclusions, createBench, jobOf, logOf } from './helpers/bench.ts';
import { expandMatrix } from '../../../../src/sandbox/runner/workflow/matrix.ts';

test('a matrix from an output runs one leg per entry, each with its values', async () => {
  const bench = await createBench();
  bench.workflow(
    'one.yml',
    `
on: workflow_dispatch
jobs:
  plan:
    runs-on: ubuntu-latest
    outputs: { tasks: "\${{ steps.p.outputs.tasks }}" }
    steps: [{ id: p, run: 'echo ''tasks=[{"n":1,"t":"one"},{"n":2,"t":"two"}]'' >> "$GITHUB_OUTPUT"' }]
  work:
    needs: plan
    strategy: { fail-fast: false, matrix: { task: "\${{ fromJSON(needs.plan.outputs.tasks) }}" } }
    name: work \${{ matrix.task.n }}
    runs-on: ubuntu-latest
    steps: [{ run: 'echo "\${{ matrix.task.t }} of \${{ strategy.job-total }}"' }]
`,
  );
  const run = await bench.dispatch();
  expect(conclusions(run)).toEqual({ plan: 'success', 'work 1': 'success', 'work 2': 'success' });
  expect(logOf(run, 'work 2')).toContain('two of 2');
});

test('an empty matrix fails the job, as on GitHub', async () => {
  const bench = await createBench();
  bench.workflow(
    'one.yml',
    `
on: workflow_dispatch
jobs:
  work:
    strategy: { matrix: { task: "\${{ fromJSON('[]') }}" } }
    runs-on: ubuntu-latest
    steps: [{ run: "true" }]
`,
  );
  const run = await bench.dispatch();
  expect(run.conclusion).toBe('failure');
  expect(logOf(run, 'work')).toContain('is empty');
});

test('include and exclude follow the documented rules', () => {
  const legs = expandMatrix({
    fruit: ['apple', 'pear'],
    animal: ['cat', 'dog'],
    include: [
      { color: 'green' },
      { color: 'pink', animal: 'cat' },
      { fruit: 'apple', shape: 'circle' },
      { fruit: 'banana' },
      { fruit: 'banana', animal: 'cat' },
    ],
  });
  expect(legs).toEqual([
    { fruit: 'apple', animal: 'cat', color: 'pink', shape: 'circle' },
    { fruit: 'apple', animal: 'dog', color: 'green', shape: 'circle' },
    { fruit: 'pear', animal: 'cat', color: 'pink' },
    { fruit: 'pear', animal: 'dog', color: 'green' },
    { fruit: 'banana' },
    { fruit: 'banana', animal: 'cat' },
  ]);
  const excluded = expandMatrix({ a: [1, 2], b: [1, 2], exclude: [{ a: 1 }, { a: 2, b: 2 }] });
  expect(excluded).toEqual([{ a: 2, b: 1 }]);
});

test('max-parallel: 1 runs the legs one after another', async () => {
  const bench = await createBench();
  let running = 0;
  let most = 0;
  bench.runner.on((event) => {
    if (event.kind !== 'step') return;
    running += event.phase === 'started' ? 1 : -1;
    most = Math.max(most, running);
  });
  bench.workflow(
    'one.yml',
    `
on: workflow_dispatch
jobs:
  work:
    strategy: { max-parallel: 1, matrix: { n: [1, 2, 3] } }
    runs-on: ubuntu-latest
    steps: [{ run: sleep 0.05 }]
`,
  );
  expect(Object.keys(conclusions(await bench.dispatch()))).toHaveLength(3);
  expect(most).toBe(1);
});

test('fail-fast ends the siblings of a failed leg; without it they go on', async () => {
  const bench = await createBench();
  const file = (failFast: boolean, seconds: number): string => `
on: workflow_dispatch
jobs:
  work:
    strategy: { fail-fast: ${failFast}, matrix: { n: [${seconds}, bad] } }
    runs-on: ubuntu-latest
    steps: [{ run: 'sleep \${{ matrix.n }}' }]
`;
  bench.workflow('one.yml', file(true, 30));
  expect(conclusions(await bench.dispatch())).toEqual({ 'work (30)': 'cancelled', 'work (bad)': 'failure' });
  bench.workflow('one.yml', file(false, 0));
  expect(conclusions(await bench.dispatch())).toEqual({ 'work (0)': 'success', 'work (bad)': 'failure' });
});

test('a runner with one place runs one job at a time', async () => {
  const bench = await createBench({ concurrency: 1 });
  let running = 0;
  let most = 0;
  bench.runner.on((event) => {
    if (event.kind !== 'job' || event.phase === 'queued') return;
    running += event.phase === 'started' ? 1 : -1;
    most = Math.max(most, running);
  });
  bench.workflow(
    'one.yml',
    `
on: workflow_dispatch
jobs:
  a: { runs-on: ubuntu-latest, steps: [{ run: "true" }] }
  b: { runs-on: ubuntu-latest, steps: [{ run: "true" }] }
`,
  );
  const run = await bench.dispatch();
  expect(jobOf(run, 'b').conclusion).toBe('success');
  expect(most).toBe(1);
});
