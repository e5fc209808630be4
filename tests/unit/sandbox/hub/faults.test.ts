import { expect, test } from 'vitest';
import type { FaultMode, Hub } from '../../../../src/sandbox/hub/index.ts';
import {
  at,
  clientOf,
  cloneWith,
  git,
  headOf,
  jobClient,
  refusalOf,
  startTestHub,
} from './start-test-hub.ts';

const issues = 'POST /repos/{owner}/{repo}/issues';
const read = 'GET /repos/{owner}/{repo}';

function strike(hub: Hub, mode: FaultMode, times = 1): void {
  hub.faults.push({ match: () => true, mode, times });
}

const titlesOf = (hub: Hub): readonly string[] =>
  [...hub.repository('octo/shop').issues.values()].map(({ title }) => title);

const post = (hub: Hub, title: string, signal = new AbortController().signal) =>
  clientOf(hub, 'octo').request(issues, { ...at, title, request: { signal } });

/** What an error of the client carries. */
const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'nothing failed',
    (error: unknown) => error,
  );

test.each([500, 502])('%d after the work leaves the write behind', async (status) => {
  const hub = await startTestHub();
  strike(hub, { kind: 'error-after', status });
  expect((await refusalOf(post(hub, 'Done'))).status).toBe(status);
  expect(titlesOf(hub)).toEqual(['Done']);
  expect(hub.requests).toMatchObject([{ status, fault: 'error-after' }]);
});

test('a connection that ends before the work leaves nothing, in the middle of the answer the write', async () => {
  const hub = await startTestHub();
  strike(hub, { kind: 'drop-before' });
  strike(hub, { kind: 'cut-answer' });
  await expect(post(hub, 'Never')).rejects.toThrow();
  expect(titlesOf(hub)).toEqual([]);
  // This client takes the half body for an empty one and fails nowhere: whoever reads an answer has to look at it.
  expect((await post(hub, 'Half told')).data).toBe('');
  expect(titlesOf(hub)).toEqual(['Half told']);
});

test('an answer beyond the time-out of the client comes after the write; a late beginning writes as well', async () => {
  const hub = await startTestHub();
  strike(hub, { kind: 'slow-answer', milliseconds: 60_000 });
  await expect(post(hub, 'Slow', AbortSignal.timeout(80))).rejects.toThrow();
  expect(titlesOf(hub)).toEqual(['Slow']);
  strike(hub, { kind: 'delay', milliseconds: 120 });
  await expect(post(hub, 'Late', AbortSignal.timeout(60))).rejects.toThrow();
  await expect.poll(() => titlesOf(hub)).toEqual(['Slow', 'Late']);
});

test('a secondary limit is 403 or 429, with or without a time to come back', async () => {
  const hub = await startTestHub();
  strike(hub, { kind: 'secondary-limit', retryAfterSeconds: 7, status: 429 });
  strike(hub, { kind: 'secondary-limit' });
  const told = await failureOf(post(hub, 'No'));
  expect(told).toMatchObject({ status: 429, response: { headers: { 'retry-after': '7' } } });
  const untold = await failureOf(post(hub, 'No'));
  expect(untold).toMatchObject({ status: 403, message: expect.stringContaining('secondary rate limit') });
  expect(untold).not.toHaveProperty('response.headers.retry-after');
  expect(titlesOf(hub)).toEqual([]);
});

test('who makes content too fast is told to wait, others and readers are not, and a minute later all is well', async () => {
  let time = Date.parse('2026-01-01T00:00:00Z');
  const secondary = { contentPerMinute: 2, retryAfterSeconds: 30 };
  const hub = await startTestHub({ secondary, now: () => new Date(time) });
  await post(hub, 'One');
  await post(hub, 'Two');
  expect(await failureOf(post(hub, 'Three'))).toMatchObject({
    status: 403,
    response: { headers: { 'retry-after': '30' } },
  });
  await clientOf(hub, 'octo').request(read, at);
  await clientOf(hub, 'writer').request(issues, { ...at, title: 'Of another' });
  time += 61_000;
  await post(hub, 'Four');
  expect(titlesOf(hub)).toEqual(['One', 'Two', 'Of another', 'Four']);
});

test('a used up budget stays used up until its reset', async () => {
  let time = Date.parse('2026-01-01T00:00:00Z');
  const hub = await startTestHub({ now: () => new Date(time) });
  strike(hub, { kind: 'budget-used-up', resetSeconds: 60 });
  const reset = String(time / 1000 + 60);
  const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset };
  expect(await failureOf(post(hub, 'No'))).toMatchObject({ status: 403, response: { headers } });
  expect(await failureOf(post(hub, 'No'))).toMatchObject({ status: 403, response: { headers } });
  time += 60_000;
  await post(hub, 'Yes');
  expect(titlesOf(hub)).toEqual(['Yes']);
});

test('GraphQL tells of a used up budget under 200, and keeps a budget of its own', async () => {
  const hub = await startTestHub();
  const client = jobClient(hub, { issues: 'write' });
  strike(hub, { kind: 'budget-used-up' });
  expect(await failureOf(client.graphql('{ viewer { login } }'))).toMatchObject({
    errors: [{ type: 'RATE_LIMITED' }],
    headers: { 'x-ratelimit-remaining': '0' },
  });
  await client.request(read, at);
});

test('a push whose answer is lost has landed; one that is refused first has not', async () => {
  const hub = await startTestHub();
  const clone = await cloneWith(hub, 'token-writer');
  const push = async (): Promise<string> => {
    await git(clone, 'commit', '-q', '--allow-empty', '-m', 'More');
    const isPush = ({ method, route }: { readonly method: string; readonly route: string | undefined }) =>
      method === 'POST' && route === 'git git-receive-pack';
    const mode: FaultMode = lost ? { kind: 'drop-answer-after' } : { kind: 'error-before', status: 502 };
    hub.faults.push({ match: isPush, mode, times: 1 });
    await expect(git(clone, 'push', '-q', 'origin', 'HEAD:main')).rejects.toThrow();
    return git(clone, 'rev-parse', 'HEAD');
  };
  let lost = false;
  const refused = await push();
  expect(await headOf(hub, 'main')).not.toBe(refused);
  lost = true;
  expect(await push()).toBe(await headOf(hub, 'main'));
});
