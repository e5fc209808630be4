import { expect, test } from 'vitest';
import { at, clientOf, jobClient, refusalOf, startTestHub } from './start-test-hub.ts';

const issue = { ...at, issue_number: 1 };

test('assignees that may not be assigned are dropped without an error, bots included', async () => {
  const hub = await startTestHub();
  const client = clientOf(hub, 'octo');
  await client.request('POST /repos/{owner}/{repo}/issues', { ...at, title: 'One' });
  const answer = await client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/assignees', {
    ...issue,
    assignees: ['writer', 'stranger', 'github-actions[bot]'],
  });
  expect(answer.status).toBe(201);
  expect(answer.data.assignees?.map(({ login }) => login)).toEqual(['writer']);
  expect(hub.violations).toEqual([]);
});

test('a stranger may open and comment but neither label nor close', async () => {
  const hub = await startTestHub();
  const stranger = clientOf(hub, 'stranger');
  await clientOf(hub, 'octo').request('POST /repos/{owner}/{repo}/issues', { ...at, title: 'One' });
  const opened = await stranger.request('POST /repos/{owner}/{repo}/issues', {
    ...at,
    title: 'Two',
    labels: ['bug'],
  });
  expect(opened.data.labels).toEqual([]);
  await stranger.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    ...issue,
    body: 'Hi',
  });
  const label = stranger.request('POST /repos/{owner}/{repo}/issues/{issue_number}/labels', {
    ...issue,
    labels: ['bug'],
  });
  expect((await refusalOf(label)).status).toBe(403);
  const close = stranger.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
    ...issue,
    state: 'closed',
  });
  expect((await refusalOf(close)).status).toBe(403);
  expect(hub.violations).toEqual([]);
});

test('what a job token causes is the bot’s and starts nothing, a dispatch excepted', async () => {
  const hub = await startTestHub();
  const job = jobClient(hub, { issues: 'write', contents: 'write' });
  const { data } = await job.request('POST /repos/{owner}/{repo}/issues', { ...at, title: 'By the job' });
  expect(data.user).toMatchObject({ login: 'github-actions[bot]', type: 'Bot' });
  await job.request('POST /repos/{owner}/{repo}/dispatches', { ...at, event_type: 'wake' });
  const starts = hub.events.map(({ name, startsWorkflows }) => [name, startsWorkflows]);
  expect(starts).toEqual([
    ['issues', false],
    ['repository_dispatch', true],
  ]);
});

test('a job token without the permission is refused', async () => {
  const hub = await startTestHub();
  const job = jobClient(hub, { contents: 'read' });
  const post = job.request('POST /repos/{owner}/{repo}/issues', { ...at, title: 'No' });
  const { status, message } = await refusalOf(post);
  expect(status).toBe(403);
  expect(message).toContain('Resource not accessible by integration');
});

test('an unknown or revoked token is 401, a private repository that one may not see 404', async () => {
  const hub = await startTestHub({}, { private: true });
  const token = hub.createJobToken({ repository: 'octo/shop', runId: 1, jobId: 1, permissions: {} });
  await clientOf(hub, token).request('GET /repos/{owner}/{repo}', at);
  hub.revokeJobToken(token);
  expect((await refusalOf(clientOf(hub, token).request('GET /repos/{owner}/{repo}', at))).status).toBe(401);
  expect((await refusalOf(clientOf(hub, 'stranger').request('GET /repos/{owner}/{repo}', at))).status).toBe(
    404,
  );
});

test('comments are listed in pages with links, and changed since a time', async () => {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const hub = await startTestHub({ now: () => new Date(now) });
  const client = clientOf(hub, 'octo');
  await client.request('POST /repos/{owner}/{repo}/issues', { ...at, title: 'One' });
  for (const body of ['a', 'b', 'c']) {
    now += 60_000;
    await client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', { ...issue, body });
  }
  const page = await client.request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    ...issue,
    per_page: 2,
  });
  expect(page.data.map(({ body }) => body)).toEqual(['a', 'b']);
  expect(page.headers.link).toContain('page=2>; rel="next"');
  const late = await client.request('GET /repos/{owner}/{repo}/issues/comments', {
    ...at,
    since: '2026-01-01T00:03:00Z',
  });
  expect(late.data.map(({ body }) => body)).toEqual(['c']);
  const etag = page.headers.etag ?? '';
  const again = client.request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    ...issue,
    per_page: 2,
    headers: { 'if-none-match': etag },
  });
  expect((await refusalOf(again)).status).toBe(304);
  expect(hub.violations).toEqual([]);
});

test('a body above 65,536 characters is refused', async () => {
  const hub = await startTestHub();
  const post = (length: number) =>
    clientOf(hub, 'octo').request('POST /repos/{owner}/{repo}/issues', {
      ...at,
      title: 'Long',
      body: 'x'.repeat(length),
    });
  expect((await post(65_536)).status).toBe(201);
  expect((await refusalOf(post(65_537))).status).toBe(422);
});

test('sub-issues and dependencies are named by database id and shown from both sides', async () => {
  const hub = await startTestHub();
  const client = clientOf(hub, 'writer');
  const open = async (title: string) =>
    (await client.request('POST /repos/{owner}/{repo}/issues', { ...at, title })).data.id;
  const [, second, third] = [await open('One'), await open('Two'), await open('Three')];
  const parent = await client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/sub_issues', {
    ...issue,
    sub_issue_id: second ?? 0,
  });
  expect(parent.data.sub_issues_summary).toEqual({ total: 1, completed: 0, percent_completed: 0 });
  const wrong = client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/sub_issues', {
    ...issue,
    sub_issue_id: 3,
  });
  expect((await refusalOf(wrong)).status).toBe(404);
  await client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by', {
    ...issue,
    issue_id: third ?? 0,
  });
  const blocking = await client.request(
    'GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocking',
    {
      ...issue,
      issue_number: 3,
    },
  );
  expect(blocking.data.map(({ number }) => number)).toEqual([1]);
  const found = await client.request('GET /repos/{owner}/{repo}/issues/{issue_number}/parent', {
    ...issue,
    issue_number: 2,
  });
  expect(found.data.number).toBe(1);
  expect(hub.violations).toEqual([]);
});

test('labels are made once whatever their case, and reactions once per person', async () => {
  const hub = await startTestHub();
  const client = clientOf(hub, 'writer');
  await client.request('POST /repos/{owner}/{repo}/issues', { ...at, title: 'One', labels: ['bug'] });
  const twice = client.request('POST /repos/{owner}/{repo}/labels', { ...at, name: 'BUG', color: 'ff0000' });
  expect((await refusalOf(twice)).status).toBe(422);
  const react = () =>
    client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/reactions', {
      ...issue,
      content: 'eyes',
    });
  expect((await react()).status).toBe(201);
  expect((await react()).status).toBe(200);
  const shown = await client.request('GET /repos/{owner}/{repo}/issues/{issue_number}', issue);
  expect(shown.data.reactions).toMatchObject({ total_count: 1, eyes: 1 });
  const removed = await client.request('DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}', {
    ...issue,
    name: 'bug',
  });
  expect(removed.data).toEqual([]);
  expect(hub.violations).toEqual([]);
});
