import { expect, test } from 'vitest';
import { conclusions, createBench, createFolder, jobOf, logOf } from './helpers/bench.ts';

test('a job gives its outputs to the jobs that need it', async () => {
  const bench = await createBench();
  bench.workflow(
    'one.yml',
    `
on: workflow_dispatch
jobs:
  first:
    runs-on: ubuntu-latest
    outputs:
      word: \${{ steps.say.outputs.word }}
      text: \${{ steps.say.outputs.text }}
    steps:
      - id: say
        run: |
          echo word=hello >> "$GITHUB_OUTPUT"
          { echo 'text<<END'; echo a; echo b; echo END; } >> "$GITHUB_OUTPUT"
  second:
    needs: first
    runs-on: ubuntu-latest
    steps:
      - run: printf '%s|' "$WORD" "\${{ needs.first.result }}" "$TEXT"
        env:
          WORD: \${{ needs.first.outputs.word }}
          TEXT: \${{ needs.first.outputs.text }}
`,
  );
  const run = await bench.dispatch();
  expect(run.conclusion).toBe('success');
  expect(conclusions(run)).toEqual({ first: 'success', second: 'success' });
  expect(logOf(run, 'second')).toContain('hello|success|a\nb|');
});

test('a JavaScript action gets its inputs, gives outputs and state, and its post script runs at the end', async () => {
  const folder = createFolder({
    'action.yml': `
name: Greet
description: greets
inputs:
  who to greet: { default: nobody, description: x }
  token: { default: "\${{ github.token }}", description: x }
runs: { using: node24, main: main.cjs, post: post.cjs }
`,
    'main.cjs': `
const { appendFileSync } = require('node:fs');
console.log('input ' + process.env.INPUT_WHO_TO_GREET + ' ' + process.env.INPUT_TOKEN);
appendFileSync(process.env.GITHUB_OUTPUT, 'said=hi ' + process.env.INPUT_WHO_TO_GREET + '\\n');
appendFileSync(process.env.GITHUB_STATE, 'left=behind\\n');
`,
    'post.cjs': `console.log('post ' + process.env.STATE_left);`,
  });
  const bench = await createBench({ actions: { 'acme/greet': folder } });
  bench.workflow(
    'one.yml',
    `
on: workflow_dispatch
jobs:
  greet:
    runs-on: ubuntu-latest
    steps:
      - id: greet
        uses: acme/greet@v1
        with: { who to greet: maria }
      - run: echo "then \${{ steps.greet.outputs.said }}"
`,
  );
  const run = await bench.dispatch();
  expect(run.conclusion).toBe('success');
  const log = logOf(run, 'greet');
  expect(log).toContain('input maria ***');
  expect(log.indexOf('then hi maria')).toBeGreaterThan(0);
  expect(log.indexOf('post behind')).toBeGreaterThan(log.indexOf('then hi maria'));
  expect(jobOf(run, 'greet').steps.map((step) => step.name)).toContain('Post Run acme/greet@v1');
  expect(bench.host.tokens.map((token) => token.revoked)).toEqual([true]);
});

test('two steps with the same action have a state each, and their posts run the last one first', async () => {
  const folder = createFolder({
    'action.yml':
      'name: x\ndescription: x\ninputs: { n: { description: x } }\nruns: { using: node24, main: main.cjs, post: post.cjs }\n',
    'main.cjs': `
const seen = process.env.STATE_n ?? 'none';
console.log('main ' + process.env.INPUT_N + ' saw ' + seen);
require('node:fs').appendFileSync(process.env.GITHUB_STATE, 'n=' + process.env.INPUT_N + '\\n');
`,
    'post.cjs': `console.log('post ' + process.env.INPUT_N + ' has ' + process.env.STATE_n);`,
  });
  const bench = await createBench({ actions: { 'acme/twice': folder } });
  bench.workflow(
    'one.yml',
    `
on: workflow_dispatch
jobs:
  a:
    runs-on: ubuntu-latest
    steps: [{ uses: acme/twice@v1, with: { n: 1 } }, { uses: acme/twice@v1, with: { n: 2 } }]
`,
  );
  const log = logOf(await bench.dispatch(), 'a');
  expect(log.split('\n')).toEqual(['main 1 saw none', 'main 2 saw none', 'post 2 has 2', 'post 1 has 1']);
});

test('an action that fails still gets its post script, and one that was skipped does not', async () => {
  const folder = createFolder({
    'action.yml': 'name: x\ndescription: x\nruns: { using: node24, main: main.cjs, post: post.cjs }\n',
    'main.cjs': 'process.exitCode = 1;',
    'post.cjs': 'console.log("post ran");',
  });
  const bench = await createBench({ actions: { 'acme/fails': folder } });
  bench.workflow(
    'one.yml',
    `
on: workflow_dispatch
jobs:
  a:
    runs-on: ubuntu-latest
    steps: [{ uses: acme/fails@v1 }, { uses: acme/fails@v1 }]
`,
  );
  const run = await bench.dispatch();
  expect(run.conclusion).toBe('failure');
  expect(logOf(run, 'a').match(/post ran/g)).toHaveLength(1);
});
