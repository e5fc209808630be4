import { expect, test } from 'vitest';
import { createBench, createFolder, jobOf, logOf } from './helpers/bench.ts';

test('shells, defaults and working directories follow the file', async () => {
  const bench = await createBench();
  bench.workflow(
    'one.yml',
    `
on: workflow_dispatch
defaults: { run: { working-directory: sub } }
jobs:
  plain:
    runs-on: ubuntu-latest
    steps:
      - { run: 'mkdir sub', working-directory: '.' }
      - run: basename "$PWD"
      - run: 'false | echo "no pipefail"'
  piped:
    runs-on: ubuntu-latest
    defaults: { run: { shell: bash, working-directory: . } }
    steps: [{ run: 'false | echo "pipefail"' }]
`,
  );
  const run = await bench.dispatch();
  expect(logOf(run, 'plain')).toContain('\nsub\n');
  expect(jobOf(run, 'plain').conclusion).toBe('success');
  expect(jobOf(run, 'piped').conclusion).toBe('failure');
});

test('a composite action runs its steps with its own inputs and gives outputs', async () => {
  const inner = createFolder({
    'action.yml': 'name: x\ndescription: x\nruns: { using: node24, main: main.cjs, post: post.cjs }\n',
    'main.cjs': 'console.log("inner main");',
    'post.cjs': 'console.log("inner post");',
  });
  const outer = createFolder({
    'action.yml': `
name: Outer
description: x
inputs: { who: { required: true, description: x } }
outputs: { said: { value: "\${{ steps.s.outputs.said }}", description: x } }
runs:
  using: composite
  steps:
    - id: s
      run: echo "said=hi \${{ inputs.who }} from $(basename "$GITHUB_ACTION_PATH" | wc -c)" >> "$GITHUB_OUTPUT"
      shell: bash
    - uses: acme/inner@v1
`,
  });
  const bench = await createBench({ actions: { 'acme/inner': inner, 'acme/outer@v2': outer } });
  bench.workflow(
    'one.yml',
    `
on: workflow_dispatch
jobs:
  show:
    runs-on: ubuntu-latest
    steps:
      - { id: o, uses: acme/outer@v2, with: { who: maria } }
      - run: echo "got \${{ steps.o.outputs.said }}"
`,
  );
  const run = await bench.dispatch();
  expect(run.conclusion).toBe('success');
  expect(logOf(run, 'show')).toMatch(/inner main[\s\S]*got hi maria from \d+[\s\S]*inner post/);
});

test('pre scripts run before all steps', async () => {
  const folder = createFolder({
    'action.yml': 'name: x\ndescription: x\nruns: { using: node24, pre: pre.cjs, main: main.cjs }\n',
    'pre.cjs':
      'require("node:fs").appendFileSync(process.env.GITHUB_STATE, "seen=pre\\n"); console.log("pre");',
    'main.cjs': 'console.log("main after " + process.env.STATE_seen);',
  });
  const bench = await createBench({ actions: { 'acme/prepared': folder } });
  bench.workflow(
    'one.yml',
    `
on: workflow_dispatch
jobs:
  show:
    runs-on: ubuntu-latest
    steps: [{ run: echo first }, { uses: acme/prepared@v1 }]
`,
  );
  expect(logOf(await bench.dispatch(), 'show')).toMatch(/^pre\n[\s\S]*first\n[\s\S]*main after pre/);
});

test('hashFiles gives one hash for the same files and nothing for none', async () => {
  const bench = await createBench();
  bench.workflow(
    'one.yml',
    `
on: workflow_dispatch
jobs:
  show:
    runs-on: ubuntu-latest
    steps:
      - run: mkdir -p a/b && echo 1 > a/b/x.lock && echo 2 > a/y.lock
      - run: echo "[\${{ hashFiles('**/*.lock') }}] [\${{ hashFiles('*.none') }}]"
`,
  );
  expect(logOf(await bench.dispatch(), 'show')).toMatch(/\n\[[0-9a-f]{64}\] \[\]/);
});
