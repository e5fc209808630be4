import { expect, test } from 'vitest';
import { createBench, createFolder, jobOf, logOf } from './helpers/bench.ts';

test("a step's process sees nothing of the runner's own environment", async () => {
  process.env['FOREMAN_LEAK'] = 'leaked';
  const bench = await createBench();
  bench.workflow(
    'one.yml',
    `
on: workflow_dispatch
env: { A: workflow, B: workflow, C: workflow }
jobs:
  show:
    runs-on: ubuntu-latest
    env: { B: job, C: job }
    steps:
      - run: env | sort
        env: { C: step }
`,
  );
  const log = logOf(await bench.dispatch(), 'show').split('\n');
  delete process.env['FOREMAN_LEAK'];
  expect(log).toEqual(
    expect.arrayContaining(['A=workflow', 'B=job', 'C=step', 'CI=true', 'GITHUB_ACTIONS=true']),
  );
  expect(log).toEqual(expect.arrayContaining(['GITHUB_REPOSITORY=acme/app', 'GITHUB_RUN_ATTEMPT=1']));
  const names = log.filter((line) => /^[A-Z_0-9]+=/.test(line)).map((line) => line.split('=')[0] ?? '');
  const foreign = names.filter(
    (name) => !/^(A|B|C|CI|GITHUB_.*|RUNNER_.*|PATH|HOME|LANG|USER|PWD|SHLVL|_)$/.test(name),
  );
  expect(foreign).toEqual([]);
});

test('JavaScript actions get the runtime token that steps with run do not get', async () => {
  const folder = createFolder({
    'action.yml': 'name: x\ndescription: x\nruns: { using: node20, main: main.cjs }\n',
    'main.cjs':
      'console.log("token of " + (process.env.ACTIONS_RUNTIME_TOKEN ?? "").length, !!process.env.ACTIONS_RESULTS_URL);',
  });
  const bench = await createBench({ actions: { 'acme/show': folder } });
  bench.workflow(
    'one.yml',
    `
on: workflow_dispatch
jobs:
  show:
    runs-on: ubuntu-latest
    steps:
      - uses: acme/show@v1
      - run: echo "run has [$ACTIONS_RUNTIME_TOKEN]"
`,
  );
  const log = logOf(await bench.dispatch(), 'show');
  expect(log).toMatch(/token of [1-9]\d+ true/);
  expect(log).toContain('run has []');
});

test('GITHUB_ENV and GITHUB_PATH reach later steps only, and the event is a file', async () => {
  const bench = await createBench();
  bench.workflow(
    'one.yml',
    `
on: workflow_dispatch
jobs:
  show:
    runs-on: ubuntu-latest
    steps:
      - run: |
          echo "LATER=yes" >> "$GITHUB_ENV"
          mkdir bin && printf '#!/bin/sh\\necho tool ran' > bin/tool && chmod +x bin/tool
          echo "$PWD/bin" >> "$GITHUB_PATH"
          echo "now [$LATER]"
          echo "NODE_OPTIONS=--bad" >> "$GITHUB_ENV"
      - run: |
          echo "then [$LATER] \${{ env.LATER }} [$NODE_OPTIONS]"
          tool
          grep -c inputs "$GITHUB_EVENT_PATH"
`,
  );
  const log = logOf(await bench.dispatch(), 'show');
  expect(log).toContain('now []');
  expect(log).toContain('then [yes] yes []');
  expect(log).toContain('tool ran\n1');
  expect(log).toContain('may not set NODE_OPTIONS');
});

test('secrets and added masks are hidden, and an output that holds one is dropped', async () => {
  const bench = await createBench();
  Object.assign(bench.host.secrets, { KEY: 'top-secret' });
  bench.workflow(
    'one.yml',
    `
on: workflow_dispatch
jobs:
  show:
    runs-on: ubuntu-latest
    outputs: { leak: "\${{ steps.a.outputs.leak }}", fine: "\${{ steps.a.outputs.fine }}" }
    steps:
      - id: a
        run: |
          echo "::add-mask::derived"
          echo "\${{ secrets.KEY }} derived $TOKEN"
          echo "leak=x\${{ secrets.KEY }}" >> "$GITHUB_OUTPUT"
          echo "fine=y" >> "$GITHUB_OUTPUT"
        env: { TOKEN: "\${{ github.token }}" }
`,
  );
  const run = await bench.dispatch();
  expect(logOf(run, 'show')).toContain('*** *** ***');
  expect(JSON.stringify(run)).not.toContain('top-secret');
  expect(jobOf(run, 'show').outputs).toEqual({ fine: 'y' });
});

test('workflow commands become annotations, except between stop-commands', async () => {
  const bench = await createBench();
  bench.workflow(
    'one.yml',
    `
on: workflow_dispatch
jobs:
  show:
    runs-on: ubuntu-latest
    steps:
      - id: a
        run: |
          echo "::error file=a.ts,line=3::broken%0Abadly"
          echo "::stop-commands::pause"
          echo "::warning::quoted"
          echo "::pause::"
          echo "::notice::again"
          echo "::debug::for nobody"
          echo "# Summary" >> "$GITHUB_STEP_SUMMARY"
`,
  );
  const run = await bench.dispatch();
  const log = jobOf(run, 'show').log;
  expect(log).toEqual(
    expect.arrayContaining(['##[error]a.ts:3: broken', '##[error]badly', '::warning::quoted']),
  );
  expect(log).toContain('##[notice]again');
  expect(log).not.toContain('##[debug]for nobody');
  expect(jobOf(run, 'show').summary).toBe('# Summary\n');
});

test('a command file that breaks the format fails the step', async () => {
  const bench = await createBench();
  bench.workflow(
    'one.yml',
    `
on: workflow_dispatch
jobs:
  show: { runs-on: ubuntu-latest, steps: [{ run: 'echo "x<<END" >> "$GITHUB_OUTPUT"' }] }
`,
  );
  const run = await bench.dispatch();
  expect(run.conclusion).toBe('failure');
  expect(logOf(run, 'show')).toContain('the closing delimiter "END" is missing');
});
