import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { HubEvent } from '../../../../src/sandbox/actions-host.ts';
import type { Hub } from '../../../../src/sandbox/hub/index.ts';
import {
  at,
  clientOf,
  cloneWith,
  commitFile,
  git,
  headOf,
  jobClient,
  startTestHub,
} from './start-test-hub.ts';

const post = (hub: Hub, title: string) =>
  clientOf(hub, 'octo').request('POST /repos/{owner}/{repo}/issues', { ...at, title });

/** An issue with a comment, a branch with a pull request, a run with a job. */
async function fill(hub: Hub): Promise<{ readonly runId: number; readonly token: string }> {
  const writer = clientOf(hub, 'writer');
  await post(hub, 'Kept');
  const comments = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
  await writer.request(comments, { ...at, issue_number: 1, body: 'Hello' });
  await commitFile(hub, 'topic', ['b.txt', 'b\n']);
  await writer.request('POST /repos/{owner}/{repo}/pulls', {
    ...at,
    title: 'Topic',
    head: 'topic',
    base: 'main',
  });
  const event = hub.events.at(-1);
  if (event === undefined) throw new Error('There is no event.');
  const workflow = { workflowPath: '.github/workflows/ci.yml', workflowName: 'CI', displayTitle: 'CI' };
  const runId = hub.createRun({ repository: 'octo/shop', event, ...workflow });
  hub.createJob(runId, { name: 'build', attempt: 1, status: 'in_progress' });
  const permissions = { issues: 'write', contents: 'write' } as const;
  return { runId, token: hub.createJobToken({ repository: 'octo/shop', runId, jobId: 1, permissions }) };
}

/** All that a reader can see of it. */
async function worldOf(hub: Hub, runId: number): Promise<unknown> {
  const client = clientOf(hub, 'octo');
  const issues = await client.request('GET /repos/{owner}/{repo}/issues', { ...at, state: 'all' });
  const comments = await client.request('GET /repos/{owner}/{repo}/issues/comments', at);
  const pull = await client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
    ...at,
    pull_number: 2,
  });
  const run = await client.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', {
    ...at,
    run_id: runId,
  });
  const jobs = await client.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs', {
    ...at,
    run_id: runId,
  });
  const refs = await git(hub.repository('octo/shop').git.dir, 'for-each-ref');
  return [issues.data, comments.data, pull.data, run.data, jobs.data, refs];
}

test('everything survives a restart, on the same address, and work goes on', async () => {
  const hub = await startTestHub();
  const { runId, token } = await fill(hub);
  const before = await worldOf(hub, runId);
  const events = hub.events.length;
  await hub.restart();
  expect(await worldOf(hub, runId)).toEqual(before);
  expect(hub.events).toHaveLength(events);
  const { data } = await clientOf(hub, token).request('POST /repos/{owner}/{repo}/issues', {
    ...at,
    title: 'New',
  });
  expect(data).toMatchObject({ number: 3, user: { login: 'github-actions[bot]' } });
  const edit = { ...at, issue_number: 1, title: 'Still octo’s' };
  await clientOf(hub, 'octo').request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', edit);
  await commitFile(hub, 'topic', ['c.txt', 'c\n']);
  expect(hub.violations).toEqual([]);
});

test('connections end meanwhile, what was under way is done, and the hub is away for a while', async () => {
  const hub = await startTestHub();
  hub.faults.push({ match: () => true, mode: { kind: 'slow-answer', milliseconds: 60_000 }, times: 1 });
  const lost = expect(post(hub, 'Lost answer')).rejects.toThrow();
  await expect.poll(() => hub.repository('octo/shop').issues.size).toBe(1);
  const back = hub.restart({ downMilliseconds: 80 });
  await lost;
  await expect(post(hub, 'While away')).rejects.toThrow();
  await back;
  await post(hub, 'After');
  const titles = [...hub.repository('octo/shop').issues.values()].map(({ title }) => title);
  expect(titles).toEqual(['Lost answer', 'After']);
});

test('used budgets are not given back by a restart', async () => {
  const hub = await startTestHub({ limits: { job: 5 } });
  const client = jobClient(hub, { contents: 'read' });
  await client.request('GET /repos/{owner}/{repo}', at);
  await hub.restart();
  const { headers } = await client.request('GET /repos/{owner}/{repo}', at);
  expect(headers['x-ratelimit-remaining']).toBe('3');
});

test('events that were kept back come after the restart, in order and once', async () => {
  const hub = await startTestHub();
  const heard: HubEvent[] = [];
  hub.onEvent((event) => heard.push(event));
  hub.deliveries.hold();
  await post(hub, 'One');
  await post(hub, 'Two');
  expect(heard).toEqual([]);
  await hub.restart();
  expect(heard.map(({ id }) => id)).toEqual(hub.events.map(({ id }) => id));
  expect(heard).toHaveLength(2);
});

test('events can come turned round and twice', async () => {
  const hub = await startTestHub();
  const heard: number[] = [];
  hub.onEvent(({ id }) => heard.push(id));
  hub.deliveries.hold();
  await post(hub, 'One');
  await post(hub, 'Two');
  hub.deliveries.release('reversed');
  hub.deliveries.repeat(1);
  await post(hub, 'Three');
  expect(heard).toEqual([2, 1, 1, 3]);
});

test('another hub goes on in the folder of an earlier one, with its events that nobody got', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'hub-kept-'));
  const first = await startTestHub({ dir });
  const { runId } = await fill(first);
  const head = await headOf(first, 'topic');
  first.deliveries.hold();
  await post(first, 'Not told');
  await first.close();
  const second = await startTestHub({ dir });
  onTestFinished(() => {
    rmSync(dir, { recursive: true, force: true });
  });
  const heard: HubEvent[] = [];
  second.onEvent((event) => heard.push(event));
  expect(heard).toMatchObject([{ name: 'issues', payload: { issue: { title: 'Not told' } } }]);
  expect(await headOf(second, 'topic')).toBe(head);
  expect(second.repository('octo/shop').runs.get(runId)?.workflowName).toBe('CI');
  const clone = await cloneWith(second, 'token-writer');
  expect(await git(clone, 'log', '--format=%s', 'origin/topic')).toContain('Change b.txt');
  expect((await post(second, 'Next')).data.number).toBe(4);
});
