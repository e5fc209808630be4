import { expect, test } from 'vitest';
import { at, clientOf, headOf, jobClient, refusalOf, startTestHub } from './start-test-hub.ts';

const dispatches = 'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches';

test('a dispatch by a job token starts a workflow and can answer the run', async () => {
  const hub = await startTestHub();
  hub.onEvent((event) => {
    if (event.name !== 'workflow_dispatch') return;
    const { repository } = event;
    const texts = { workflowPath: '.github/workflows/ci.yml', workflowName: 'CI', displayTitle: 'CI' };
    setImmediate(() => hub.createRun({ repository, event, ...texts }));
  });
  const job = jobClient(hub, { actions: 'write' });
  const input = { ...at, workflow_id: 'ci.yml', ref: 'main', inputs: { who: 'me' } };
  expect((await job.request(dispatches, input)).status).toBe(204);
  const answer = await job.request(dispatches, { ...input, return_run_details: true });
  expect(answer.status).toBe(200);
  const [, run_id = 0] = hub.repository('octo/shop').runs.keys();
  expect(answer.data).toMatchObject({ workflow_run_id: run_id });
  const run = await job.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', { ...at, run_id });
  expect(run.data).toMatchObject({ status: 'queued', event: 'workflow_dispatch', run_number: 2 });
  const { startsWorkflows, actor } = hub.events[0] ?? {};
  expect({ startsWorkflows, actor }).toEqual({ startsWorkflows: true, actor: 'github-actions[bot]' });
  expect(hub.violations).toEqual([]);
});

test('a dispatch with an unknown or a missing input, or on a SHA, is refused', async () => {
  const hub = await startTestHub();
  const send = (ref: string, inputs: Record<string, string>) =>
    clientOf(hub, 'writer').request(dispatches, { ...at, workflow_id: 'ci.yml', ref, inputs });
  expect((await refusalOf(send('main', { who: 'me', why: 'no' }))).message).toContain('Unexpected inputs');
  expect((await refusalOf(send('main', {}))).message).toContain("Required input 'who'");
  expect((await refusalOf(send(await headOf(hub, 'main'), { who: 'me' }))).status).toBe(422);
  expect(hub.events).toEqual([]);
});

test('runs and jobs are shown as the runner reports them, and commands reach it', async () => {
  const hub = await startTestHub();
  const commands: unknown[] = [];
  hub.onRunCommand((command) => commands.push(command));
  const sha = await headOf(hub, 'main');
  const event = hub.emit({
    name: 'schedule',
    repository: 'octo/shop',
    payload: {},
    sha,
    ref: 'refs/heads/main',
    actor: 'octo',
    startsWorkflows: true,
  });
  const runId = hub.createRun({
    repository: 'octo/shop',
    event,
    workflowPath: '.github/workflows/ci.yml',
    workflowName: 'CI',
    displayTitle: 'Sweep',
  });
  const jobId = hub.createJob(runId, { name: 'a', attempt: 1, status: 'queued' });
  const client = clientOf(hub, 'writer');
  const one = { ...at, run_id: runId };
  await client.request('POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel', one);
  hub.updateJob(jobId, { name: 'a', attempt: 1, status: 'completed', conclusion: 'success' });
  hub.updateRun(runId, { attempt: 1, status: 'completed', conclusion: 'success' });
  await client.request('POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs', one);
  const jobs = await client.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs', one);
  expect(jobs.data.jobs).toMatchObject([{ id: jobId, name: 'a', conclusion: 'success' }]);
  await client.request('GET /repos/{owner}/{repo}/actions/runs', { ...at, status: 'success' });
  await client.request('GET /repos/{owner}/{repo}/actions/workflows', at);
  await client.request('GET /repos/{owner}/{repo}/actions/variables', at);
  expect(commands).toEqual([
    { kind: 'cancel', runId },
    { kind: 'rerun', runId, failedOnly: true },
  ]);
  const actions = hub.events
    .filter(({ name }) => name === 'workflow_run')
    .map(({ payload }) => payload['action']);
  expect(actions).toEqual(['requested', 'completed']);
  expect(await hub.readFileAt('octo/shop', sha, 'README.md')).toBe('# Shop\n');
  expect(await hub.listFilesAt('octo/shop', sha, '.github/workflows')).toEqual(['.github/workflows/ci.yml']);
  expect(hub.violations).toEqual([]);
});

test('statuses combine by context, and check runs are listed by commit', async () => {
  const hub = await startTestHub();
  const sha = await headOf(hub, 'main');
  const job = jobClient(hub, { statuses: 'write', checks: 'write' });
  const set = (context: string, state: 'success' | 'failure') =>
    job.request('POST /repos/{owner}/{repo}/statuses/{sha}', { ...at, sha, state, context });
  await set('a', 'failure');
  await set('b', 'success');
  const combined = () => job.request('GET /repos/{owner}/{repo}/commits/{ref}/status', { ...at, ref: sha });
  expect((await combined()).data).toMatchObject({ state: 'failure', total_count: 2 });
  await set('a', 'success');
  expect((await combined()).data).toMatchObject({ state: 'success', total_count: 2 });
  await job.request('POST /repos/{owner}/{repo}/check-runs', {
    ...at,
    name: 'c',
    head_sha: sha,
    conclusion: 'success',
  });
  const checks = await job.request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
    ...at,
    ref: 'main',
  });
  expect(checks.data.check_runs).toMatchObject([{ name: 'c', status: 'completed' }]);
  expect(hub.violations).toEqual([]);
});

test('job tokens have no variables, and a repository tells roles apart', async () => {
  const hub = await startTestHub();
  const job = jobClient(hub, { actions: 'write' });
  expect((await refusalOf(job.request('GET /repos/{owner}/{repo}/actions/variables', at))).status).toBe(403);
  const roleOf = async (username: string) =>
    (await job.request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', { ...at, username }))
      .data.permission;
  expect(await Promise.all(['octo', 'writer', 'reader', 'stranger'].map(roleOf))).toEqual([
    'admin',
    'write',
    'read',
    'read',
  ]);
  expect(hub.violations).toEqual([]);
});
