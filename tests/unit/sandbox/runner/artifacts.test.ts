import { expect, test } from 'vitest';
import { conclusions, createBench, logOf } from './helpers/bench.ts';

test('an artifact reaches another job by name, by id and by pattern', async () => {
  const bench = await createBench();
  bench.workflow(
    'one.yml',
    `
on: workflow_dispatch
jobs:
  make:
    runs-on: ubuntu-latest
    outputs: { id: "\${{ steps.up.outputs.artifact-id }}" }
    steps:
      - run: mkdir -p out/deep && echo one > out/a.txt && echo two > out/deep/b.txt && echo no > out/.hidden && echo no > out/c.log
      - id: up
        uses: actions/upload-artifact@v7
        with: { name: build, path: "out\\n!out/*.log", retention-days: 1 }
      - run: test -n "\${{ steps.up.outputs.artifact-digest }}"
  use:
    needs: make
    runs-on: ubuntu-latest
    steps:
      - { uses: actions/download-artifact@v8, with: { name: build, path: by-name } }
      - { uses: actions/download-artifact@v8, with: { artifact-ids: "\${{ needs.make.outputs.id }}", path: by-id } }
      - { id: all, uses: actions/download-artifact@v8, with: { pattern: "b*", path: by-pattern } }
      - run: find . -type f | sort && test "\${{ steps.all.outputs.download-path }}" = "$PWD/by-pattern"
`,
  );
  const run = await bench.dispatch();
  expect(conclusions(run)).toEqual({ make: 'success', use: 'success' });
  const files = logOf(run, 'use')
    .split('\n')
    .filter((line) => line.startsWith('./'));
  expect(files).toEqual([
    './by-id/a.txt',
    './by-id/deep/b.txt',
    './by-name/a.txt',
    './by-name/deep/b.txt',
    './by-pattern/build/a.txt',
    './by-pattern/build/deep/b.txt',
  ]);
});

test('a name is given once, a missing artifact and a missing file are errors', async () => {
  const bench = await createBench();
  bench.workflow(
    'one.yml',
    `
on: workflow_dispatch
jobs:
  twice:
    runs-on: ubuntu-latest
    steps:
      - run: echo x > x
      - { uses: actions/upload-artifact@v7, with: { name: a, path: x } }
      - { uses: actions/upload-artifact@v7, with: { name: a, path: x } }
  absent: { runs-on: ubuntu-latest, steps: [{ uses: actions/download-artifact@v8, with: { name: nothing } }] }
  empty:
    runs-on: ubuntu-latest
    steps: [{ uses: actions/upload-artifact@v7, with: { name: b, path: none, if-no-files-found: error } }]
  warned: { runs-on: ubuntu-latest, steps: [{ uses: actions/upload-artifact@v7, with: { name: c, path: none } }] }
`,
  );
  const run = await bench.dispatch();
  expect(conclusions(run)).toEqual({
    twice: 'failure',
    absent: 'failure',
    empty: 'failure',
    warned: 'success',
  });
  expect(logOf(run, 'twice')).toContain('already has an artifact named "a"');
  expect(logOf(run, 'absent')).toContain('no artifact named "nothing"');
});

test('an artifact of the first attempt is there in the second', async () => {
  const bench = await createBench();
  bench.workflow(
    'one.yml',
    `
on: workflow_dispatch
jobs:
  make:
    runs-on: ubuntu-latest
    outputs: { id: "\${{ steps.up.outputs.artifact-id }}" }
    steps:
      - run: echo kept > x
      - { id: up, uses: actions/upload-artifact@v7, with: { name: a, path: x } }
  use:
    needs: make
    runs-on: ubuntu-latest
    steps:
      - run: test $GITHUB_RUN_ATTEMPT = 2
      - { uses: actions/download-artifact@v8, with: { artifact-ids: "\${{ needs.make.outputs.id }}" } }
      - run: cat x
`,
  );
  const first = await bench.dispatch();
  expect(first.conclusion).toBe('failure');
  bench.runner.rerun(first.id, { failedOnly: true });
  await bench.runner.whenIdle();
  expect(logOf(bench.last(), 'use')).toContain('\nkept');
});

test('a hidden file stays out unless it is asked for; one named file lands where it is asked for', async () => {
  const bench = await createBench();
  bench.workflow(
    'one.yml',
    `
on: workflow_dispatch
jobs:
  make:
    runs-on: ubuntu-latest
    outputs: { id: "\${{ steps.up.outputs.artifact-id }}" }
    steps:
      - run: mkdir .foreman && echo plan > .foreman/plan.json
      - { id: no, uses: actions/upload-artifact@v7, with: { name: no, path: .foreman/plan.json } }
      - run: test -z "\${{ steps.no.outputs.artifact-id }}"
      - { id: up, uses: actions/upload-artifact@v7, with: { name: up, path: .foreman/plan.json, include-hidden-files: true } }
  use:
    needs: make
    runs-on: ubuntu-latest
    steps:
      - { uses: actions/download-artifact@v8, with: { artifact-ids: "\${{ needs.make.outputs.id }}", path: .foreman, merge-multiple: true } }
      - run: cat .foreman/plan.json
`,
  );
  const run = await bench.dispatch();
  expect(conclusions(run)).toEqual({ make: 'success', use: 'success' });
  expect(logOf(run, 'use')).toContain('\nplan');
});
