import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { conclusions, createBench, type Bench } from './helpers/bench.ts';

const job = `
jobs:
  a:
    runs-on: ubuntu-latest
    steps: [{ run: 'while test \${{ inputs.n }} = 1 && ! test -e "\${{ inputs.gate }}"; do sleep 0.02; done' }]
`;
const trigger = 'on: { workflow_dispatch: { inputs: { n: { type: string }, gate: { type: string } } } }';

/** Sends three dispatches; the first run goes on until all three are there. */
async function sendThree(bench: Bench): Promise<readonly (string | undefined)[]> {
  const gate = join(bench.dir, 'gate');
  bench.runner.on((event) => {
    if (event.kind === 'run' && event.phase === 'queued' && bench.runner.runs().length === 3)
      writeFileSync(gate, '');
  });
  for (const n of ['1', '2', '3'])
    bench.host.send({ name: 'workflow_dispatch', payload: { inputs: { n, gate } } });
  await bench.runner.whenIdle();
  return bench.runner.runs().map((run) => run.conclusion);
}

test('one runs and one waits: a newer one takes the place of the one that waits', async () => {
  const bench = await createBench();
  bench.workflow('one.yml', `${trigger}\nconcurrency: { group: "g-\${{ github.ref }}" }\n${job}`);
  expect(await sendThree(bench)).toEqual(['success', 'cancelled', 'success']);
  expect(bench.runner.runs()[1]?.log.join()).toContain('A newer one waits');
});

test('queue: max keeps all of them, in order, one at a time', async () => {
  const bench = await createBench();
  const order: string[] = [];
  bench.runner.on((event) => {
    if (event.kind === 'run' && event.phase !== 'queued') order.push(`${event.phase} ${event.runId}`);
  });
  bench.workflow('one.yml', `${trigger}\nconcurrency: { group: g, queue: max }\n${job}`);
  expect(await sendThree(bench)).toEqual(['success', 'success', 'success']);
  const ids = bench.runner.runs().map((run) => run.id);
  expect(order).toEqual(ids.flatMap((id) => [`started ${id}`, `completed ${id}`]));
});

test('cancel-in-progress ends the one that runs', async () => {
  const bench = await createBench();
  bench.workflow('one.yml', `${trigger}\nconcurrency: { group: g, cancel-in-progress: true }\n${job}`);
  expect(await sendThree(bench)).toEqual(['cancelled', 'cancelled', 'success']);
});

test('a group at a job lets the rest of the run go on', async () => {
  const bench = await createBench();
  bench.workflow(
    'one.yml',
    `
${trigger}
jobs:
  free: { runs-on: ubuntu-latest, steps: [{ run: "true" }] }
  held: { concurrency: { group: G, queue: max }, runs-on: ubuntu-latest, steps: [{ run: sleep 0.05 }] }
`,
  );
  expect(await sendThree(bench)).toEqual(['success', 'success', 'success']);
});

test('a group that the run itself holds is told as a deadlock', async () => {
  const bench = await createBench();
  bench.workflow(
    'one.yml',
    `
${trigger}
concurrency: g
jobs:
  a: { concurrency: g, runs-on: ubuntu-latest, steps: [{ run: "true" }] }
`,
  );
  const run = await bench.dispatch();
  expect(conclusions(run)).toEqual({ a: 'failure' });
  expect(run.jobs[0]?.log.join()).toContain('Deadlock');
});
