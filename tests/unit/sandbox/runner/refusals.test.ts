import { expect, test } from 'vitest';
import { createBench, createFolder } from './helpers/bench.ts';

const cases: readonly (readonly [what: string, job: string, word: string])[] = [
  [
    'an unknown action',
    'runs-on: ubuntu-latest, steps: [{ uses: acme/unknown@v1 }]',
    '"acme/unknown@v1" is not known',
  ],
  [
    'a container action',
    'runs-on: ubuntu-latest, steps: [{ uses: "docker://alpine" }]',
    'containers are not built',
  ],
  [
    'actions/cache',
    'runs-on: ubuntu-latest, steps: [{ uses: actions/cache@v5 }]',
    '"actions/cache@v5" is not known',
  ],
  [
    'a job container',
    'runs-on: ubuntu-latest, container: alpine, steps: [{ run: x }]',
    '"container" is not built',
  ],
  [
    'services',
    'runs-on: ubuntu-latest, services: { db: { image: x } }, steps: [{ run: x }]',
    '"services" is not built',
  ],
  [
    'an environment',
    'runs-on: ubuntu-latest, environment: prod, steps: [{ run: x }]',
    '"environment" is not built',
  ],
  ['another runner', 'runs-on: windows-latest, steps: [{ run: x }]', 'runs-on "windows-latest" is not built'],
  [
    'another shell',
    'runs-on: ubuntu-latest, steps: [{ run: x, shell: pwsh }]',
    'the shell "pwsh" is not built',
  ],
  [
    'a background step',
    'runs-on: ubuntu-latest, steps: [{ run: x, background: true }]',
    "Unexpected value 'background'",
  ],
  ['a workflow elsewhere', 'uses: acme/x/.github/workflows/y.yml@v1', 'is not in this repository'],
  ['an unknown key', 'runs-on: ubuntu-latest, stepz: [], steps: [{ run: x }]', "Unexpected value 'stepz'"],
  ['an unknown context', 'runs-on: ubuntu-latest, steps: [{ run: "${{ foo.bar }}" }]', 'foo'],
];

test.each(cases)('%s is refused by name before anything runs', async (_what, job, word) => {
  const bench = await createBench();
  bench.workflow(
    'one.yml',
    `
on: workflow_dispatch
jobs:
  good: { runs-on: ubuntu-latest, steps: [{ run: "true" }] }
  bad: { ${job} }
`,
  );
  const run = await bench.dispatch();
  expect(run.conclusion).toBe('startup_failure');
  expect(run.jobs).toEqual([]);
  expect(run.log.join('\n')).toContain(word);
});

test('a shell that is not built is refused as the default of the whole file too', async () => {
  const bench = await createBench();
  bench.workflow(
    'one.yml',
    `
on: workflow_dispatch
defaults: { run: { shell: pwsh } }
jobs: { a: { runs-on: ubuntu-latest, steps: [{ run: x }] } }
`,
  );
  expect((await bench.dispatch()).log.join()).toContain('the shell "pwsh" is not built');
});

test('a pre script inside a composite action is refused by name', async () => {
  const inner = createFolder({
    'action.yml': 'name: x\ndescription: x\nruns: { using: node24, pre: pre.cjs, main: main.cjs }\n',
  });
  const outer = createFolder({
    'action.yml': 'name: x\ndescription: x\nruns: { using: composite, steps: [{ uses: acme/inner@v1 }] }\n',
  });
  const bench = await createBench({ actions: { 'acme/inner': inner, 'acme/outer': outer } });
  bench.workflow(
    'one.yml',
    'on: workflow_dispatch\njobs: { a: { runs-on: ubuntu-latest, steps: [{ uses: acme/outer@v1 }] } }\n',
  );
  const run = await bench.dispatch();
  expect(run.conclusion).toBe('startup_failure');
  expect(run.log.join()).toContain(
    'the pre script of "acme/inner@v1" inside a composite action is not built',
  );
});

test('an action of a kind that is not built is refused by name', async () => {
  const folder = createFolder({
    'action.yml': 'name: x\ndescription: x\nruns: { using: docker, image: x }\n',
  });
  const bench = await createBench({ actions: { 'acme/boxed': folder } });
  bench.workflow(
    'one.yml',
    'on: workflow_dispatch\njobs: { a: { runs-on: ubuntu-latest, steps: [{ uses: acme/boxed@v1 }] } }\n',
  );
  const run = await bench.dispatch();
  expect(run.conclusion).toBe('startup_failure');
  expect(run.log.join()).toContain('uses "docker", which is not built');
});
