import { expect, test } from 'vitest';
import { createBench, logOf, type Bench } from './helpers/bench.ts';

const job = 'jobs: { a: { runs-on: ubuntu-latest, steps: [{ run: "true" }] } }';

async function started(
  bench: Bench,
  event: Parameters<Bench['host']['send']>[0],
): Promise<readonly string[]> {
  const before = bench.runner.runs().length;
  bench.host.send(event);
  await bench.runner.whenIdle();
  return bench.runner
    .runs()
    .slice(before)
    .map((run) => run.path.replace('.github/workflows/', ''));
}

test('types choose among the activities of an event', async () => {
  const bench = await createBench();
  bench.workflow('comment.yml', `on: { issue_comment: { types: [created] } }\n${job}`);
  bench.workflow('any.yml', `on: [issue_comment, issues]\n${job}`);
  bench.workflow('pull.yml', `on: pull_request\n${job}`);
  expect(await started(bench, { name: 'issue_comment', payload: { action: 'created' } })).toEqual([
    'any.yml',
    'comment.yml',
  ]);
  expect(await started(bench, { name: 'issue_comment', payload: { action: 'edited' } })).toEqual(['any.yml']);
  expect(await started(bench, { name: 'pull_request', payload: { action: 'labeled' } })).toEqual([]);
  expect(await started(bench, { name: 'pull_request', payload: { action: 'opened' } })).toEqual(['pull.yml']);
});

test('an event that starts no workflows starts none', async () => {
  const bench = await createBench();
  bench.workflow('any.yml', `on: push\n${job}`);
  expect(await started(bench, { name: 'push', startsWorkflows: false })).toEqual([]);
});

test('branches, tags and paths filter pushes', async () => {
  const bench = await createBench();
  bench.workflow('branch.yml', `on: { push: { branches: ['release/**', '!release/old'] } }\n${job}`);
  bench.workflow('ignore.yml', `on: { push: { branches-ignore: [main] } }\n${job}`);
  bench.workflow('path.yml', `on: { push: { paths: ['src/**', '!src/*.md'] } }\n${job}`);
  bench.workflow('tag.yml', `on: { push: { tags: [v*] } }\n${job}`);
  const push = (ref: string, ...modified: string[]): Promise<readonly string[]> =>
    started(bench, { name: 'push', ref, payload: { commits: [{ modified }] } });
  expect(await push('refs/heads/main', 'src/a.ts')).toEqual(['path.yml']);
  expect(await push('refs/heads/main', 'src/a.md')).toEqual([]);
  expect(await push('refs/heads/release/1/2')).toEqual(['branch.yml', 'ignore.yml']);
  expect(await push('refs/heads/release/old')).toEqual(['ignore.yml']);
  expect(await push('refs/tags/v1')).toEqual(['tag.yml']);
});

test('workflow_run chooses by the name of the workflow', async () => {
  const bench = await createBench();
  bench.workflow('after.yml', `on: { workflow_run: { workflows: [CI], types: [completed] } }\n${job}`);
  const run = (name: string): Promise<readonly string[]> =>
    started(bench, {
      name: 'workflow_run',
      payload: { action: 'completed', workflow_run: { name, head_branch: 'x' } },
    });
  expect(await run('CI')).toEqual(['after.yml']);
  expect(await run('Other')).toEqual([]);
});

test('a dispatch reaches its own workflow, with defaults and types applied to its inputs', async () => {
  const bench = await createBench();
  bench.workflow('other.yml', `on: workflow_dispatch\n${job}`);
  bench.workflow(
    'asked.yml',
    `
on:
  workflow_dispatch:
    inputs:
      word: { type: string, default: hello }
      yes: { type: boolean }
      size: { type: choice, options: [small, big] }
jobs:
  a: { runs-on: ubuntu-latest, steps: [{ run: 'echo "\${{ inputs.word }} \${{ inputs.yes == true }} \${{ inputs.size }}"' }] }
`,
  );
  const send = (inputs: Record<string, string>): Promise<readonly string[]> =>
    started(bench, {
      name: 'workflow_dispatch',
      payload: { workflow: '.github/workflows/asked.yml', inputs },
    });
  expect(await send({ yes: 'true' })).toEqual(['asked.yml']);
  expect(logOf(bench.last(), 'a')).toContain('\nhello true small');
  await send({ size: 'huge' });
  expect(bench.last().conclusion).toBe('startup_failure');
  expect(bench.last().log.join()).toContain('"size" must be one of small, big');
});

test('run-name, and else the title of the issue, names a run', async () => {
  const bench = await createBench();
  bench.workflow(
    'named.yml',
    `run-name: "for \${{ github.event.issue.number }} by \${{ github.actor }}"\non: issues\n${job}`,
  );
  bench.workflow('plain.yml', `on: issues\n${job}`);
  await started(bench, {
    name: 'issues',
    payload: { action: 'opened', issue: { number: 7, title: 'Add it' } },
  });
  expect(bench.host.runsSeen.map((run) => run.displayTitle)).toEqual(['for 7 by maria', 'Add it']);
});

test('runs and jobs are reported to the host from queued to completed', async () => {
  const bench = await createBench();
  bench.workflow('any.yml', `on: push\n${job}`);
  await started(bench, { name: 'push' });
  expect(bench.host.runsSeen[0]?.updates).toEqual([
    { attempt: 1, status: 'in_progress' },
    { attempt: 1, status: 'completed', conclusion: 'success' },
  ]);
  expect(bench.host.jobsSeen[0]?.updates.map((update) => [update.status, update.conclusion])).toEqual([
    ['queued', undefined],
    ['in_progress', undefined],
    ['completed', 'success'],
  ]);
});

test('a pull request from a fork gets no secrets and a token that only reads', async () => {
  const bench = await createBench();
  Object.assign(bench.host.secrets, { KEY: 'sk' });
  bench.workflow(
    'pull.yml',
    `
on: pull_request
permissions: { contents: write }
jobs: { a: { runs-on: ubuntu-latest, steps: [{ run: 'echo "[\${{ secrets.KEY }}]"' }] } }
`,
  );
  const pull = { head: { ref: 'x', repo: { full_name: 'eve/app' } }, base: { ref: 'main' } };
  await started(bench, { name: 'pull_request', payload: { action: 'opened', pull_request: pull } });
  expect(logOf(bench.last(), 'a')).toContain('\n[]');
  expect(bench.host.tokens[0]?.permissions).toEqual({ contents: 'read' });
});

test('a commit that says [skip ci], and a deleted branch, start nothing', async () => {
  const bench = await createBench();
  bench.workflow('any.yml', `on: push\n${job}`);
  const push = (payload: Record<string, unknown>): Promise<readonly string[]> =>
    started(bench, { name: 'push', payload });
  expect(await push({ head_commit: { message: 'journal [skip ci]' } })).toEqual([]);
  expect(await push({ head_commit: { message: 'work\n\nskip-checks: true' } })).toEqual([]);
  expect(await push({ deleted: true, head_commit: null })).toEqual([]);
  expect(await push({ head_commit: { message: 'work' } })).toEqual(['any.yml']);
});

test('a file that is no YAML hinders no other', async () => {
  const bench = await createBench();
  const lines: string[] = [];
  bench.runner.on((event) => {
    if (event.kind === 'line') lines.push(event.text);
  });
  bench.workflow('bad.yml', 'on: [push');
  bench.workflow('good.yml', `on: push\n${job}`);
  expect(await started(bench, { name: 'push' })).toEqual(['good.yml']);
  expect(lines.join('\n')).toContain('bad.yml is no YAML');
});

test('workflow_run chains at most three workflows', async () => {
  const bench = await createBench();
  bench.workflow('again.yml', `name: CI\non: { push: {}, workflow_run: { workflows: [CI] } }\n${job}`);
  bench.runner.on((event) => {
    if (event.kind !== 'run' || event.phase !== 'completed') return;
    const payload = { action: 'completed', workflow_run: { id: event.runId, name: 'CI' } };
    bench.host.send({ name: 'workflow_run', payload });
  });
  expect(await started(bench, { name: 'push' })).toHaveLength(4);
});
