import { afterEach, beforeEach, expect, test } from 'vitest';
import { conclusions, createBench, logOf, type Bench } from './helpers/bench.ts';
import { startGitServer, type GitServer } from './helpers/git-server.ts';
import { createMemoryHost } from './helpers/memory-host.ts';

let git: GitServer;

beforeEach(async () => {
  git = await startGitServer();
});

afterEach(async () => {
  await git.close();
});

async function runSteps(steps: string, at: string): Promise<Bench> {
  const bench = await createBench({}, createMemoryHost(git.url));
  bench.workflow('one.yml', `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`);
  bench.host.send({ name: 'push', sha: at });
  await bench.runner.whenIdle();
  return bench;
}

test("a checkout fetches the event's commit by Git with the job's token", async () => {
  const first = git.commit('main', 'a.txt', 'one');
  git.commit('main', 'a.txt', 'two');
  const bench = await runSteps(
    `
      - { id: c, uses: actions/checkout@v7 }
      - run: cat a.txt; git branch --show-current; git rev-list --count HEAD; echo " \${{ steps.c.outputs.commit }}"
`,
    first,
  );
  const token = bench.host.tokens[0]?.token ?? '';
  expect(logOf(bench.last(), 'a')).toContain(`onemain\n1\n ${first}`);
  expect([...git.headers]).toEqual([`basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`]);
});

test("the whole history of the event's commit is there although its branch has moved", async () => {
  const first = git.commit('main', 'a.txt', 'one');
  git.commit('main', 'a.txt', 'two');
  git.commit('side', 'b.txt', 'three');
  const bench = await runSteps(
    `
      - { uses: actions/checkout@v7, with: { fetch-depth: 0 } }
      - run: git rev-parse HEAD; git branch --show-current; git branch -r
`,
    first,
  );
  expect(logOf(bench.last(), 'a')).toContain(`${first}\nmain\n`);
  expect(logOf(bench.last(), 'a')).toContain('origin/side');
});

test('a branch, a path and the whole history can be asked for', async () => {
  git.commit('main', 'a.txt', 'one');
  git.commit('main', 'b.txt', 'two');
  const side = git.commit('side', 'c.txt', 'three');
  const bench = await runSteps(
    `
      - { uses: actions/checkout@v7, with: { ref: side, path: sub, fetch-depth: 0 } }
      - { run: 'git rev-parse HEAD; git rev-list --count HEAD; git branch -r', working-directory: sub }
      - { uses: actions/checkout@v7, with: { ref: ${side}, path: other } }
      - { run: 'cat c.txt', working-directory: other }
`,
    side,
  );
  const log = logOf(bench.last(), 'a');
  expect(conclusions(bench.last())).toEqual({ a: 'success' });
  expect(log).toContain(`${side}\n3\n`);
  expect(log).toContain('origin/main');
  expect(log).toContain('three');
});

test('the token stays in the configuration by default, and nowhere with persist-credentials: false', async () => {
  const head = git.commit('main', 'a.txt', 'one');
  const keep = await runSteps(
    `
      - uses: actions/checkout@v7
      - run: git config --get-regexp 'http.*extraheader' | cut -c1-40; git fetch -q origin && echo fetched
`,
    head,
  );
  expect(logOf(keep.last(), 'a')).toContain(`http.${git.url}/.extraheader`.slice(0, 40));
  expect(logOf(keep.last(), 'a')).toContain('fetched');
  const leave = await runSteps(
    `
      - { uses: actions/checkout@v7, with: { persist-credentials: false } }
      - run: grep -rci extraheader .git/config || echo nothing there
      - { run: 'git fetch -q origin', continue-on-error: true, id: f }
      - run: echo "fetch \${{ steps.f.outcome }}"
`,
    head,
  );
  expect(logOf(leave.last(), 'a')).toContain('nothing there');
  expect(logOf(leave.last(), 'a')).toContain('fetch failure');
});

test('an action of the repository runs after the checkout', async () => {
  git.commit('main', 'main.cjs', 'console.log("local " + process.env.INPUT_WORD);');
  const head = git.commit(
    'main',
    'action.yml',
    'name: x\ndescription: x\ninputs: { word: { default: hello, description: x } }\nruns: { using: node24, main: main.cjs }\n',
  );
  const bench = await runSteps('      - uses: actions/checkout@v7\n      - uses: ./\n', head);
  expect(logOf(bench.last(), 'a')).toContain('local hello');
});

test('an input that the stand-in does not know, or a missing branch, fails the step with its name', async () => {
  const head = git.commit('main', 'a.txt', 'one');
  const bench = await runSteps(
    `
      - { uses: actions/checkout@v7, with: { submodules: true }, continue-on-error: true }
      - { uses: actions/checkout@v7, with: { ref: gone } }
`,
    head,
  );
  expect(conclusions(bench.last())).toEqual({ a: 'failure' });
  expect(logOf(bench.last(), 'a')).toContain('does not know the input "submodules"');
  expect(logOf(bench.last(), 'a')).toContain('no branch or tag "gone"');
});

test('a tick starts the scheduled workflows of the default branch', async () => {
  const head = git.commit('main', 'a.txt', 'one');
  const bench = await createBench({}, createMemoryHost(git.url));
  bench.workflow(
    'sweep.yml',
    `
on: { schedule: [{ cron: '*/30 * * * *' }] }
jobs: { a: { runs-on: ubuntu-latest, steps: [{ run: 'echo "\${{ github.event.schedule }} $GITHUB_SHA $GITHUB_REF"' }] } }
`,
  );
  await bench.runner.tickSchedules('acme/app');
  await bench.runner.whenIdle();
  expect(logOf(bench.last(), 'a')).toContain(`*/30 * * * * ${head} refs/heads/main`);
});
