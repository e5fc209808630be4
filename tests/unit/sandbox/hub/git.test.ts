import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { updateRefs } from '../../../../src/sandbox/hub/ops/refs.ts';
import { enterRepository } from '../../../../src/sandbox/hub/ops/context.ts';
import { authenticate } from '../../../../src/sandbox/hub/auth/authenticate.ts';
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

test('commits made by the API are real: a stock clone holds them and fsck finds nothing', async () => {
  const hub = await startTestHub();
  const sha = await commitFile(hub, 'topic', ['src/deep/b.ts', 'b\n']);
  const clone = await cloneWith(hub, 'token-reader');
  expect(await git(clone, 'rev-parse', 'origin/topic')).toBe(sha);
  expect(await git(clone, 'ls-tree', '-r', '--name-only', sha)).toBe(
    '.github/workflows/ci.yml\nREADME.md\nsrc/a.ts\nsrc/deep/b.ts',
  );
  expect(await git(hub.repository('octo/shop').git.dir, 'fsck', '--strict', '--no-dangling')).toBe('');
  expect(hub.violations).toEqual([]);
});

test('of twenty parallel creations of one ref exactly one wins', async () => {
  const hub = await startTestHub();
  const client = clientOf(hub, 'writer');
  const sha = await headOf(hub, 'main');
  const create = () =>
    client.request('POST /repos/{owner}/{repo}/git/refs', { ...at, ref: 'refs/foreman/claims/1', sha });
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, create));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await refusalOf(create())).toMatchObject({
    status: 422,
    message: expect.stringContaining('already exists'),
  });
});

test('a ref only moves forward unless forced', async () => {
  const hub = await startTestHub();
  const first = await headOf(hub, 'main');
  const second = await commitFile(hub, 'topic', ['a.txt', 'a']);
  const move = (sha: string, force?: boolean) =>
    clientOf(hub, 'writer').request('PATCH /repos/{owner}/{repo}/git/refs/{ref}', {
      ...at,
      ref: 'heads/topic',
      sha,
      ...(force === undefined ? {} : { force }),
    });
  expect(await refusalOf(move(first))).toMatchObject({ status: 422 });
  expect(await headOf(hub, 'topic')).toBe(second);
  await move(first, true);
  expect(await headOf(hub, 'topic')).toBe(first);
});

test('several refs change together or not at all', async () => {
  const hub = await startTestHub();
  const main = await headOf(hub, 'main');
  const topic = await commitFile(hub, 'topic', ['a.txt', 'a']);
  const ctx = enterRepository(hub.state, authenticate(hub.state, 'token token-writer'), 'octo/shop');
  const stale = updateRefs(ctx, [
    { name: 'refs/heads/new', before: '0'.repeat(40), after: main },
    { name: 'refs/heads/topic', before: main, after: main, force: true },
  ]);
  await expect(stale).rejects.toMatchObject({ graphqlType: 'STALE_DATA' });
  expect(await git(hub.repository('octo/shop').git.dir, 'branch', '--list', 'new')).toBe('');
  await updateRefs(ctx, [
    { name: 'refs/heads/new', before: '0'.repeat(40), after: main },
    { name: 'refs/heads/topic', before: topic, after: '0'.repeat(40) },
  ]);
  expect(await git(hub.repository('octo/shop').git.dir, 'branch', '--list', 'new')).toBe('new');
});

test('a push by somebody who may write arrives and is published; a reader is refused', async () => {
  const hub = await startTestHub();
  const clone = await cloneWith(hub, 'token-writer');
  writeFileSync(join(clone, 'pushed.txt'), 'pushed\n');
  await git(clone, 'add', '.');
  await git(clone, 'commit', '-q', '-m', 'Pushed');
  await git(clone, 'push', '-q', 'origin', 'HEAD:refs/heads/pushed');
  expect(await headOf(hub, 'pushed')).toBe(await git(clone, 'rev-parse', 'HEAD'));
  const names = hub.events.map(({ name, actor }) => `${name} by ${actor}`);
  expect(names).toEqual(['create by writer', 'push by writer']);
  const other = await cloneWith(hub, 'token-reader');
  await expect(git(other, 'push', 'origin', 'HEAD:refs/heads/mine')).rejects.toThrow(/403/);
});

test('a job token can change workflow files neither by push nor by API', async () => {
  const hub = await startTestHub();
  const token = hub.createJobToken({
    repository: 'octo/shop',
    runId: 1,
    jobId: 1,
    permissions: { contents: 'write' },
  });
  const clone = await cloneWith(hub, token);
  await git(clone, 'checkout', '-q', '-b', 'fine');
  writeFileSync(join(clone, 'fine.txt'), 'fine\n');
  await git(clone, 'add', '.');
  await git(clone, 'commit', '-q', '-m', 'Fine');
  await git(clone, 'push', '-q', 'origin', 'fine');
  writeFileSync(join(clone, '.github/workflows/evil.yml'), 'on: push\n');
  await git(clone, 'add', '.');
  await git(clone, 'commit', '-q', '-m', 'Evil');
  await expect(git(clone, 'push', 'origin', 'fine')).rejects.toThrow(/workflows/);
  const put = jobClient(hub, { contents: 'write' }).request('PUT /repos/{owner}/{repo}/contents/{path}', {
    ...at,
    path: '.github/workflows/evil.yml',
    message: 'Evil',
    content: Buffer.from('on: push').toString('base64'),
  });
  expect(await refusalOf(put)).toMatchObject({ status: 403, message: expect.stringContaining('workflow') });
});

test('a file is replaced only from the blob that the caller saw', async () => {
  const hub = await startTestHub();
  const client = clientOf(hub, 'writer');
  const read = await client.request('GET /repos/{owner}/{repo}/contents/{path}', {
    ...at,
    path: 'README.md',
  });
  const sha = 'sha' in read.data ? read.data.sha : '';
  const put = (text: string) =>
    client.request('PUT /repos/{owner}/{repo}/contents/{path}', {
      ...at,
      path: 'README.md',
      message: 'Edit',
      content: Buffer.from(text).toString('base64'),
      sha,
    });
  expect((await put('first\n')).status).toBe(200);
  expect(hub.violations).toEqual([]);
  expect((await refusalOf(put('second\n'))).status).toBe(409);
});
