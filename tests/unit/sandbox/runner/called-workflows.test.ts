import { expect, test } from 'vitest';
import { conclusions, createBench, jobOf, logOf } from './helpers/bench.ts';

const called = `
on:
  workflow_call:
    inputs:
      n: { type: number, required: true }
      quiet: { type: boolean }
    secrets: { key: { required: true } }
    outputs: { double: { value: "\${{ jobs.calc.outputs.double }}" } }
jobs:
  calc:
    runs-on: ubuntu-latest
    outputs: { double: "\${{ steps.c.outputs.d }}" }
    steps:
      - id: c
        run: |
          echo "d=$(( \${{ inputs.n }} * 2 ))" >> "$GITHUB_OUTPUT"
          echo "key=\${{ secrets.key }} other=[\${{ secrets.OTHER }}] quiet=\${{ inputs.quiet }}"
  after:
    needs: calc
    if: inputs.n != 3
    runs-on: ubuntu-latest
    steps: [{ run: "true" }]
`;

test('a matrix of called workflows runs each leg by itself and gives outputs', async () => {
  const bench = await createBench();
  Object.assign(bench.host.secrets, { MODEL_KEY: 'sk-hidden', OTHER: 'nope' });
  bench.workflow('called.yml', called);
  bench.workflow(
    'main.yml',
    `
on: workflow_dispatch
jobs:
  task:
    strategy: { fail-fast: false, matrix: { n: [2, 3] } }
    uses: ./.github/workflows/called.yml
    with: { n: "\${{ matrix.n }}" }
    secrets: { key: "\${{ secrets.MODEL_KEY }}" }
  end:
    needs: task
    if: "!cancelled()"
    runs-on: ubuntu-latest
    steps: [{ run: 'echo "\${{ needs.task.result }} \${{ needs.task.outputs.double }}"' }]
`,
  );
  const run = await bench.dispatch();
  expect(run.log).toEqual([]);
  expect(conclusions(run)).toEqual({
    'task (2) / calc': 'success',
    'task (2) / after': 'success',
    'task (3) / calc': 'success',
    'task (3) / after': 'skipped',
    end: 'success',
  });
  expect(logOf(run, 'task (2) / calc')).toContain('key=*** other=[] quiet=false');
  expect(logOf(run, 'end')).toMatch(/success [46]/);
});

test('secrets: inherit passes all secrets', async () => {
  const bench = await createBench();
  Object.assign(bench.host.secrets, { KEY: 'one', OTHER: 'two' });
  bench.workflow('called.yml', called);
  bench.workflow(
    'main.yml',
    `
on: workflow_dispatch
jobs:
  task: { uses: ./.github/workflows/called.yml, with: { n: 1 }, secrets: inherit }
`,
  );
  expect(logOf(await bench.dispatch(), 'task / calc')).toContain('key=*** other=[***]');
});

test('a called job that asks for more than its caller grants stops the whole run before anything runs', async () => {
  const bench = await createBench();
  bench.workflow(
    'called.yml',
    `
on: workflow_call
permissions: {}
jobs:
  settle: { permissions: { issues: write }, runs-on: ubuntu-latest, steps: [{ run: "true" }] }
`,
  );
  bench.workflow(
    'main.yml',
    `
on: workflow_dispatch
permissions: {}
jobs:
  first: { runs-on: ubuntu-latest, steps: [{ run: "true" }] }
  task: { permissions: { issues: read }, uses: ./.github/workflows/called.yml }
`,
  );
  const run = await bench.dispatch();
  expect(run.conclusion).toBe('startup_failure');
  expect(run.jobs).toEqual([]);
  expect(bench.host.tokens).toEqual([]);
  expect(run.log).toEqual([
    '##[error]The called job "settle" of .github/workflows/called.yml asks for issues: write (granted: read), ' +
      'which its caller, job "task", does not grant.',
  ]);
  expect(bench.host.runsSeen[0]?.updates.at(-1)?.conclusion).toBe('startup_failure');
});

test('each job gets a token of its own with the permissions of its job, of its workflow, or of its caller', async () => {
  const bench = await createBench();
  bench.workflow(
    'called.yml',
    `
on: workflow_call
jobs:
  inner: { runs-on: ubuntu-latest, steps: [{ run: "true" }] }
  less: { permissions: { contents: read }, runs-on: ubuntu-latest, steps: [{ run: "true" }] }
`,
  );
  bench.workflow(
    'main.yml',
    `
on: workflow_dispatch
permissions: { checks: read }
jobs:
  top: { runs-on: ubuntu-latest, steps: [{ run: 'test "\${{ github.token }}" = "\${{ secrets.GITHUB_TOKEN }}"' }] }
  none: { permissions: {}, runs-on: ubuntu-latest, steps: [{ run: "true" }] }
  task: { permissions: { contents: write, issues: write }, uses: ./.github/workflows/called.yml }
`,
  );
  const run = await bench.dispatch();
  expect(run.conclusion).toBe('success');
  expect(jobOf(run, 'top').permissions).toEqual({ checks: 'read' });
  expect(jobOf(run, 'none').permissions).toEqual({});
  expect(jobOf(run, 'task / inner').permissions).toEqual({ contents: 'write', issues: 'write' });
  expect(jobOf(run, 'task / less').permissions).toEqual({ contents: 'read' });
  expect(new Set(bench.host.tokens.map((token) => token.token)).size).toBe(4);
  expect(bench.host.tokens.every((token) => token.revoked)).toBe(true);
});

test('a missing input, an unknown secret and a missing file are startup failures', async () => {
  const bench = await createBench();
  bench.workflow('called.yml', called);
  const call = (rest: string): string => `
on: workflow_dispatch
jobs:
  task: { uses: ./.github/workflows/${rest} }
`;
  for (const [rest, word] of [
    ['called.yml, secrets: inherit', 'the input "n" is required'],
    ['called.yml, with: { n: 1 }, secrets: { key: a, more: b }', 'the secret "more" is not defined'],
    ['absent.yml', 'does not exist'],
  ] as const) {
    bench.workflow('main.yml', call(rest));
    const run = await bench.dispatch();
    expect(run.conclusion).toBe('startup_failure');
    expect(run.log.join('\n')).toContain(word);
  }
});

test('workflows call each other to four levels and no further', async () => {
  const bench = await createBench();
  const level = (next: string): string => `
on: [workflow_call, workflow_dispatch]
jobs: { go: ${next} }
`;
  const last = level('{ runs-on: ubuntu-latest, steps: [{ run: echo deep }] }');
  bench.workflow('main.yml', level('{ uses: ./.github/workflows/two.yml }'));
  bench.host.files['.github/workflows/two.yml'] = level('{ uses: ./.github/workflows/three.yml }').replace(
    ', workflow_dispatch',
    '',
  );
  bench.host.files['.github/workflows/three.yml'] = level('{ uses: ./.github/workflows/four.yml }').replace(
    ', workflow_dispatch',
    '',
  );
  bench.host.files['.github/workflows/four.yml'] = last.replace(', workflow_dispatch', '');
  expect(conclusions(await bench.dispatch())).toEqual({ 'go / go / go / go': 'success' });
  bench.host.files['.github/workflows/four.yml'] = level('{ uses: ./.github/workflows/five.yml }').replace(
    ', workflow_dispatch',
    '',
  );
  bench.host.files['.github/workflows/five.yml'] = last.replace(', workflow_dispatch', '');
  const run = await bench.dispatch();
  expect(run.conclusion).toBe('startup_failure');
});

test('behind a skipped ancestor of the caller, an implicit success() inside the called workflow does not hold', async () => {
  const bench = await createBench();
  bench.workflow(
    'called.yml',
    `
on: workflow_call
jobs:
  first: { runs-on: ubuntu-latest, steps: [{ run: "true" }] }
  implicit: { needs: first, runs-on: ubuntu-latest, steps: [{ run: "true" }] }
  explicit: { needs: first, if: "!cancelled() && needs.first.result == 'success'", runs-on: ubuntu-latest, steps: [{ run: "true" }] }
`,
  );
  bench.workflow(
    'main.yml',
    `
on: workflow_dispatch
jobs:
  gate: { if: false, runs-on: ubuntu-latest, steps: [{ run: "true" }] }
  task: { needs: gate, if: "!cancelled()", uses: ./.github/workflows/called.yml }
`,
  );
  expect(conclusions(await bench.dispatch())).toEqual({
    gate: 'skipped',
    'task / first': 'success',
    'task / implicit': 'skipped',
    'task / explicit': 'success',
  });
});
