import { expect, test } from 'vitest';
import { at, clientOf, headOf, jobClient, refusalOf, startTestHub } from './start-test-hub.ts';

const LOG = 'GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs';

/** A hub with one job that goes on, and a client that follows no redirect by itself. */
async function openJob() {
  const hub = await startTestHub();
  const event = hub.emit({
    name: 'schedule',
    repository: 'octo/shop',
    payload: {},
    sha: await headOf(hub, 'main'),
    ref: 'refs/heads/main',
    actor: 'mona',
    startsWorkflows: true,
  });
  const texts = { workflowPath: '.github/workflows/ci.yml', workflowName: 'CI', displayTitle: 'CI' };
  const run = hub.createRun({ repository: 'octo/shop', event, ...texts });
  const job = { name: 'test', attempt: 1 } as const;
  const job_id = hub.createJob(run, { ...job, status: 'in_progress' });
  const end = () =>
    hub.updateJob(job_id, { ...job, status: 'completed', conclusion: 'failure', log: 'not ok\n' });
  return { hub, job_id, end };
}

test('the log of a job that is over is a link, which leads to the text without a token', async () => {
  const { hub, job_id, end } = await openJob();
  const client = clientOf(hub, 'writer');
  expect((await refusalOf(client.request(LOG, { ...at, job_id }))).status).toBe(404);
  end();
  const request = { redirect: 'manual' } as const;
  const { status, headers } = await client.request(LOG, { ...at, job_id, request });
  expect(status).toBe(302);
  const link = headers.location ?? '';
  expect(await (await fetch(link)).text()).toBe('not ok\n');
  expect((await fetch(`${link}0`)).status).toBe(404);
  expect((await client.request(LOG, { ...at, job_id })).data).toBe('not ok\n');
  expect(hub.violations).toEqual([]);
});

test('a job’s token reads a log with the permission to read actions, and not without', async () => {
  const { hub, job_id, end } = await openJob();
  end();
  const ask = (permissions: Parameters<typeof jobClient>[1]) =>
    jobClient(hub, permissions).request(LOG, { ...at, job_id });
  expect((await ask({ actions: 'read' })).data).toBe('not ok\n');
  expect((await refusalOf(ask({ contents: 'write' }))).status).toBe(403);
});
