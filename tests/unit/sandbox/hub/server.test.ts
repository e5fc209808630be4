import { expect, test } from 'vitest';
import { at, clientOf, commitFile, headOf, jobClient, refusalOf, startTestHub } from './start-test-hub.ts';

const issues = 'POST /repos/{owner}/{repo}/issues';

test('all job tokens of a repository share one limit; what is not modified is free', async () => {
  const hub = await startTestHub({ limits: { job: 3 } });
  const [one, two] = [jobClient(hub, { contents: 'read' }), jobClient(hub, { contents: 'read' })];
  const get = 'GET /repos/{owner}/{repo}';
  const first = await one.request(get, at);
  expect(first.headers).toMatchObject({ 'x-ratelimit-limit': '3', 'x-ratelimit-remaining': '2' });
  const same = one.request(get, { ...at, headers: { 'if-none-match': first.headers.etag ?? '' } });
  expect((await refusalOf(same)).status).toBe(304);
  await two.request(get, at);
  const third = await one.request(get, at);
  expect(third.headers).toMatchObject({ 'x-ratelimit-remaining': '0', 'x-ratelimit-resource': 'core' });
  expect((await refusalOf(two.request(get, at))).message).toContain('rate limit exceeded');
});

test('every request is logged with who asked, what it made, and the step that its client names', async () => {
  const hub = await startTestHub();
  const job = jobClient(hub, { issues: 'write' });
  await job.request(issues, {
    ...at,
    title: 'One',
    labels: ['a'],
    headers: { 'user-agent': 'foreman/publish octokit-core.js/7' },
  });
  expect(hub.requests).toMatchObject([
    {
      method: 'POST',
      route: issues,
      status: 201,
      who: { kind: 'job', runId: 1 },
      creations: { issue: 1, label: 1 },
      foremanJob: 'publish',
    },
  ]);
});

test('an answer that is lost after the write leaves the write behind', async () => {
  const hub = await startTestHub();
  hub.faults.push({ match: ({ route }) => route === issues, mode: { kind: 'drop-answer-after' }, times: 1 });
  const client = clientOf(hub, 'octo');
  await expect(client.request(issues, { ...at, title: 'Lost' })).rejects.toThrow();
  expect(hub.repository('octo/shop').issues.get(1)?.title).toBe('Lost');
  expect((await client.request(issues, { ...at, title: 'Next' })).data.number).toBe(2);
});

test('an error before leaves nothing; a secondary limit says when to come back', async () => {
  const hub = await startTestHub();
  const client = clientOf(hub, 'octo');
  const match = () => true;
  hub.faults.push({ match, mode: { kind: 'error-before', status: 502 }, times: 1 });
  hub.faults.push({ match, mode: { kind: 'secondary-limit', retryAfterSeconds: 60 }, times: 1 });
  expect((await refusalOf(client.request(issues, { ...at, title: 'No' }))).status).toBe(502);
  const limited = await client.request(issues, { ...at, title: 'No' }).catch((error: unknown) => error);
  expect(limited).toMatchObject({ status: 403, response: { headers: { 'retry-after': '60' } } });
  expect(hub.repository('octo/shop').issues.size).toBe(0);
});

test('a route that is not built says so', async () => {
  const hub = await startTestHub();
  const refused = await refusalOf(clientOf(hub, 'octo').request('GET /repos/{owner}/{repo}/topics', at));
  expect(refused).toMatchObject({ status: 404, message: expect.stringContaining('not built') });
});

test('reads of repository, branches, trees, blobs, commits and contents are shaped as GitHub says', async () => {
  const hub = await startTestHub();
  const client = clientOf(hub, 'writer');
  const sha = await commitFile(hub, 'feature/x', ['b.txt', 'b\n']);
  await client.request('GET /user');
  await client.request('GET /rate_limit');
  await client.request('GET /repos/{owner}/{repo}', at);
  await client.request('GET /repos/{owner}/{repo}/branches', at);
  const branch = await client.request('GET /repos/{owner}/{repo}/branches/{branch}', {
    ...at,
    branch: 'feature/x',
  });
  expect(branch.data.commit.sha).toBe(sha);
  await client.request('GET /repos/{owner}/{repo}/rules/branches/{branch}', { ...at, branch: 'main' });
  const tree = await client.request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', {
    ...at,
    tree_sha: sha,
    recursive: '1',
  });
  expect(tree.data.tree.map(({ path }) => path)).toContain('src/a.ts');
  const file = tree.data.tree.find(({ path }) => path === 'b.txt');
  const blob = await client.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', {
    ...at,
    file_sha: file?.sha ?? '',
  });
  expect(Buffer.from(blob.data.content, 'base64').toString()).toBe('b\n');
  await client.request('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', { ...at, commit_sha: sha });
  const commit = await client.request('GET /repos/{owner}/{repo}/commits/{ref}', { ...at, ref: 'feature/x' });
  expect(commit.data.files).toMatchObject([{ filename: 'b.txt', status: 'added' }]);
  await client.request('GET /repos/{owner}/{repo}/commits', { ...at, path: 'b.txt', sha: 'feature/x' });
  await client.request('GET /repos/{owner}/{repo}/contents/{path}', { ...at, path: 'src' });
  const refs = await client.request('GET /repos/{owner}/{repo}/git/matching-refs/{ref}', {
    ...at,
    ref: 'heads/feat',
  });
  expect(refs.data.map(({ ref }) => ref)).toEqual(['refs/heads/feature/x']);
  await client.request('GET /repos/{owner}/{repo}/assignees', at);
  expect(hub.violations).toEqual([]);
});

test('branches merge by name: 201, 204 when there is nothing, 409 on a conflict', async () => {
  const hub = await startTestHub();
  await commitFile(hub, 'topic', ['README.md', 'mine\n']);
  const merge = (base: string, head: string) =>
    clientOf(hub, 'writer').request('POST /repos/{owner}/{repo}/merges', { ...at, base, head });
  expect((await merge('main', 'topic')).status).toBe(201);
  expect((await merge('main', 'topic')).status).toBe(204);
  await commitFile(hub, 'topic', ['README.md', 'again\n']);
  await commitFile(hub, 'main', ['README.md', 'theirs\n']);
  const before = await headOf(hub, 'main');
  expect((await refusalOf(merge('main', 'topic'))).status).toBe(409);
  expect(await headOf(hub, 'main')).toBe(before);
});
