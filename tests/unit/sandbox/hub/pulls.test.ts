import { expect, test } from 'vitest';
import type { Hub } from '../../../../src/sandbox/hub/index.ts';
import {
  at,
  clientOf,
  cloneWith,
  commitFile,
  git,
  headOf,
  jobClient,
  refusalOf,
  startTestHub,
} from './start-test-hub.ts';

const open = (hub: Hub, head: string, body = '') =>
  clientOf(hub, 'writer').request('POST /repos/{owner}/{repo}/pulls', {
    ...at,
    title: `Land ${head}`,
    head,
    base: 'main',
    body,
  });

const read = async (hub: Hub, pull_number: number) =>
  (
    await clientOf(hub, 'octo').request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
      ...at,
      pull_number,
    })
  ).data;

test('a second pull request of the same branches, and one without commits, is refused', async () => {
  const hub = await startTestHub();
  await commitFile(hub, 'topic', ['a.txt', 'a\n']);
  expect((await open(hub, 'topic')).status).toBe(201);
  expect(await refusalOf(open(hub, 'topic'))).toMatchObject({
    status: 422,
    message: expect.stringContaining('A pull request already exists for octo:topic'),
  });
  const sha = await headOf(hub, 'main');
  await clientOf(hub, 'writer').request('POST /repos/{owner}/{repo}/git/refs', {
    ...at,
    ref: 'refs/heads/same',
    sha,
  });
  expect((await refusalOf(open(hub, 'same'))).message).toContain('No commits between main and same');
  expect((await refusalOf(open(hub, 'absent'))).status).toBe(422);
  expect(hub.violations).toEqual([]);
});

test('a pull request is marked merged when its head becomes reachable from its base', async () => {
  const hub = await startTestHub();
  const sha = await commitFile(hub, 'topic', ['a.txt', 'a\n']);
  await open(hub, 'topic', 'Closes #2');
  await clientOf(hub, 'octo').request('POST /repos/{owner}/{repo}/issues', { ...at, title: 'To be closed' });
  await clientOf(hub, 'writer').request('PATCH /repos/{owner}/{repo}/git/refs/{ref}', {
    ...at,
    ref: 'heads/main',
    sha,
  });
  expect(await read(hub, 1)).toMatchObject({ state: 'closed', merged: true, merge_commit_sha: sha });
  const issue = await clientOf(hub, 'octo').request('GET /repos/{owner}/{repo}/issues/{issue_number}', {
    ...at,
    issue_number: 2,
  });
  expect(issue.data).toMatchObject({ state: 'closed', state_reason: 'completed' });
  const closed = hub.events.filter(({ payload }) => payload['action'] === 'closed');
  expect(closed.map(({ name }) => name)).toEqual(['pull_request', 'issues']);
  expect(hub.violations).toEqual([]);
});

test('a pushed merge marks it merged too, and deleting a head branch closes a pull request', async () => {
  const hub = await startTestHub();
  await commitFile(hub, 'topic', ['a.txt', 'a\n']);
  await commitFile(hub, 'other', ['b.txt', 'b\n']);
  await open(hub, 'topic');
  await open(hub, 'other');
  const clone = await cloneWith(hub, 'token-writer');
  await git(clone, 'merge', '-q', '--no-ff', '-m', 'Merge', 'origin/topic');
  await git(clone, 'push', '-q', 'origin', 'HEAD:main', ':other');
  expect(await read(hub, 1)).toMatchObject({ merged: true });
  expect(await read(hub, 2)).toMatchObject({ merged: false, state: 'closed' });
});

test('a squash joins both sides; a head that moved meanwhile is 409', async () => {
  const hub = await startTestHub();
  const first = await commitFile(hub, 'topic', ['a.txt', 'a\n']);
  await open(hub, 'topic');
  await commitFile(hub, 'main', ['main.txt', 'only on main\n']);
  const second = await commitFile(hub, 'topic', ['b.txt', 'b\n']);
  const merge = (sha: string) =>
    clientOf(hub, 'writer').request('PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge', {
      ...at,
      pull_number: 1,
      sha,
      merge_method: 'squash',
    });
  expect((await refusalOf(merge(first))).status).toBe(409);
  expect(await read(hub, 1)).toMatchObject({ mergeable: true, commits: 2, changed_files: 2, additions: 2 });
  await merge(second);
  const clone = await cloneWith(hub, 'token-reader');
  expect(await git(clone, 'ls-files')).toContain('main.txt');
  expect(await git(clone, 'ls-files')).toContain('b.txt');
});

test('a conflict is found, and refused with 405', async () => {
  const hub = await startTestHub();
  await commitFile(hub, 'clash', ['README.md', 'mine\n']);
  await commitFile(hub, 'main', ['README.md', 'theirs\n']);
  const { data } = await open(hub, 'clash');
  expect(data).toMatchObject({ mergeable: false, mergeable_state: 'dirty' });
  const merge = clientOf(hub, 'writer').request('PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge', {
    ...at,
    pull_number: 1,
  });
  expect((await refusalOf(merge)).status).toBe(405);
  expect(hub.violations).toEqual([]);
});

test('files, commits, diff, reviews, reviewers and the comparison are shaped as GitHub says', async () => {
  const hub = await startTestHub();
  await commitFile(hub, 'topic', ['src/a.ts', 'one\nthree\n']);
  await open(hub, 'topic');
  const octo = clientOf(hub, 'octo');
  const one = { ...at, pull_number: 1 };
  const files = await octo.request('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', one);
  expect(files.data).toMatchObject([
    { filename: 'src/a.ts', status: 'modified', additions: 1, deletions: 1 },
  ]);
  expect(files.data[0]?.patch).toContain('-two\n+three');
  const commits = await octo.request('GET /repos/{owner}/{repo}/pulls/{pull_number}/commits', one);
  expect(commits.data.map(({ commit }) => commit.message)).toEqual(['Change src/a.ts']);
  const diff = await octo.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
    ...one,
    mediaType: { format: 'diff' },
  });
  expect(String(diff.data)).toContain('diff --git a/src/a.ts b/src/a.ts');
  const review = await octo.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
    ...one,
    event: 'REQUEST_CHANGES',
    body: 'No',
  });
  expect(review.data.state).toBe('CHANGES_REQUESTED');
  await octo.request('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews', one);
  await octo.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/comments', {
    ...one,
    body: 'Here',
    commit_id: await headOf(hub, 'topic'),
    path: 'src/a.ts',
    line: 2,
  });
  const lines = await octo.request('GET /repos/{owner}/{repo}/pulls/{pull_number}/comments', one);
  expect(lines.data).toMatchObject([{ diff_hunk: '@@ -1,2 +1,2 @@\n one\n-two\n+three' }]);
  await octo.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers', {
    ...one,
    reviewers: ['reader'],
  });
  await octo.request('GET /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers', one);
  const compare = await octo.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
    ...at,
    basehead: 'main...topic',
  });
  expect(compare.data).toMatchObject({ status: 'ahead', ahead_by: 1, behind_by: 0 });
  const found = await octo.request('GET /repos/{owner}/{repo}/pulls', {
    ...at,
    head: 'octo:topic',
    base: 'main',
  });
  expect(found.data).toHaveLength(1);
  const pulls = await octo.request('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
    ...at,
    commit_sha: await headOf(hub, 'topic'),
  });
  expect(pulls.data.map(({ number }) => number)).toEqual([1]);
  expect(hub.violations).toEqual([]);
});

test('update-branch brings the base in; a job token may not approve', async () => {
  const hub = await startTestHub();
  const head = await commitFile(hub, 'topic', ['a.txt', 'a\n']);
  await open(hub, 'topic');
  await commitFile(hub, 'main', ['b.txt', 'b\n']);
  const update = (expected_head_sha: string) =>
    clientOf(hub, 'writer').request('PUT /repos/{owner}/{repo}/pulls/{pull_number}/update-branch', {
      ...at,
      pull_number: 1,
      expected_head_sha,
    });
  expect((await refusalOf(update('0'.repeat(40)))).status).toBe(422);
  expect((await update(head)).status).toBe(202);
  expect((await read(hub, 1)).head.sha).toBe(await headOf(hub, 'topic'));
  const approve = jobClient(hub, { 'pull-requests': 'write' }).request(
    'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
    { ...at, pull_number: 1, event: 'APPROVE' },
  );
  expect((await refusalOf(approve)).status).toBe(422);
  expect(hub.events.map(({ payload }) => payload['action'])).toContain('synchronize');
});
