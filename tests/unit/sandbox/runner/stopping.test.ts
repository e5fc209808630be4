import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { conclusions, createBench, jobOf, logOf, type Bench } from './helpers/bench.ts';

/** Resolves when a step writes the line. */
function lineOf(bench: Bench, text: string): Promise<number> {
  return new Promise((resolve) => {
    const stop = bench.runner.on((event) => {
      if (event.kind !== 'line' || event.text !== text) return;
      stop();
      resolve(event.runId);
    });
  });
}

const waiting = `
on: workflow_dispatch
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - { name: wait, run: "echo ready; sleep 30 & wait" }
      - { name: never, run: echo never }
      - { name: clean, if: always(), run: 'echo "cleaning \${{ job.status }}"' }
  b: { needs: a, runs-on: ubuntu-latest, steps: [{ run: echo b }] }
  c: { needs: a, if: always(), runs-on: ubuntu-latest, steps: [{ run: echo c runs }] }
`;

test('a cancel ends the running step, then runs what always() asks for', async () => {
  const bench = await createBench();
  bench.workflow('one.yml', waiting);
  const ready = lineOf(bench, 'ready');
  const done = bench.dispatch();
  bench.host.command({ kind: 'cancel', runId: await ready });
  const run = await done;
  expect(run.conclusion).toBe('cancelled');
  expect(conclusions(run)).toEqual({ a: 'cancelled', b: 'skipped', c: 'success' });
  expect(jobOf(run, 'a').steps.map((step) => step.conclusion)).toEqual(['cancelled', 'skipped', 'success']);
  expect(logOf(run, 'a')).toContain('cleaning cancelled');
});

test('a process that ignores SIGINT and SIGTERM is killed', async () => {
  const bench = await createBench({ grace: { interruptMs: 50, terminateMs: 50 } });
  bench.workflow(
    'one.yml',
    `
on: workflow_dispatch
jobs:
  a: { runs-on: ubuntu-latest, steps: [{ run: "trap '' INT TERM; echo ready; while true; do sleep 0.05; done" }] }
`,
  );
  const ready = lineOf(bench, 'ready');
  const done = bench.dispatch();
  bench.runner.cancel(await ready);
  expect((await done).conclusion).toBe('cancelled');
  expect(bench.runner.processes()).toEqual([]);
});

test('a job whose condition still holds after a cancel goes on', async () => {
  const bench = await createBench();
  bench.workflow(
    'one.yml',
    `
on: workflow_dispatch
jobs:
  a: { if: always(), runs-on: ubuntu-latest, steps: [{ run: "echo ready; sleep 0.3; echo finished" }] }
`,
  );
  const ready = lineOf(bench, 'ready');
  const done = bench.dispatch();
  bench.runner.cancel(await ready);
  const run = await done;
  expect(logOf(run, 'a')).toContain('finished');
  expect(conclusions(run)).toEqual({ a: 'success' });
});

test('an always() step that never ends is killed some time after the cancel', async () => {
  const bench = await createBench({ grace: { interruptMs: 50, terminateMs: 50, forceMs: 300 } });
  bench.workflow(
    'one.yml',
    `
on: workflow_dispatch
jobs:
  a:
    runs-on: ubuntu-latest
    steps: [{ run: echo ready; sleep 30 }, { if: always(), run: sleep 30 }, { if: always(), run: sleep 30 }]
`,
  );
  const ready = lineOf(bench, 'ready');
  const done = bench.dispatch();
  bench.runner.cancel(await ready);
  expect((await done).conclusion).toBe('cancelled');
});

test('a killed process fails its job with a message, and nothing hangs', async () => {
  const bench = await createBench();
  bench.workflow(
    'one.yml',
    `
on: workflow_dispatch
jobs:
  a: { runs-on: ubuntu-latest, steps: [{ name: victim, run: "echo ready; sleep 30" }] }
`,
  );
  const ready = lineOf(bench, 'ready');
  const done = bench.dispatch();
  await ready;
  const [live] = bench.runner.processes();
  expect(live).toMatchObject({ job: 'a', step: 'victim' });
  process.kill(live?.pid ?? 0, 'SIGKILL');
  const run = await done;
  expect(conclusions(run)).toEqual({ a: 'failure' });
  expect(logOf(run, 'a')).toContain('The process of the step "victim" ended with the signal SIGKILL.');
});

test('timeout-minutes fails a step and cancels a job', async () => {
  const bench = await createBench();
  bench.workflow(
    'one.yml',
    `
on: workflow_dispatch
jobs:
  step: { runs-on: ubuntu-latest, steps: [{ run: sleep 30, timeout-minutes: 0.003 }] }
  job: { runs-on: ubuntu-latest, timeout-minutes: 0.003, steps: [{ run: sleep 30 }] }
`,
  );
  const run = await bench.dispatch();
  expect(conclusions(run)).toEqual({ step: 'failure', job: 'cancelled' });
  expect(logOf(run, 'step')).toContain('longer than 0.003 minutes');
  expect(logOf(run, 'job')).toContain('longer than 0.003 minutes');
});

test('processes left behind end with their job', async () => {
  const bench = await createBench();
  bench.workflow(
    'one.yml',
    `
on: workflow_dispatch
jobs:
  a: { runs-on: ubuntu-latest, steps: [{ run: 'sleep 30 > /dev/null 2>&1 & echo "left $!"' }] }
`,
  );
  const run = await bench.dispatch();
  const pid = Number(/left (\d+)$/m.exec(logOf(run, 'a'))?.[1]);
  await expect.poll(() => isAlive(pid)).toBe(false);
});

/** A killed process whose parent is gone may stay as a zombie where nobody collects it; it runs no more. */
function isAlive(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
