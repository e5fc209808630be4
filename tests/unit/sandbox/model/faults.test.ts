import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { createAnthropicModel } from '../../../../src/adapters/anthropic/model.ts';
import {
  insisting,
  overloaded,
  rateLimited,
  type Fault,
  type FaultRule,
} from '../../../../src/sandbox/model/faults.ts';
import type { ModelOutcome } from '../../../../src/ports/model.ts';
import { askUnder, request, testKey, withServer } from '../../adapters/anthropic/ask.ts';

const later = (reason: string): object => ({ kind: 'later', reason });
const never = (reason: string): object => ({ kind: 'never', reason });

/** What a fault does on the wire, and how one call of our adapter ends by it. */
const ends: readonly (readonly [string, Fault, object])[] = [
  ['a 429 that says not to retry', insisting(429, false), later('rate-limited')],
  ['a 529 that says to retry', insisting(529, true), later('overloaded')],
  ['a 400 that says to retry', insisting(400, true), never('bad-request')],
  ['a 500 that says not to retry', insisting(500, false), later('server-error')],
  ['409', { kind: 'status', status: 409 }, later('server-error')],
  ['an answer that is made and lost', { kind: 'lost' }, later('connection')],
  ['a stream cut before its first event', { kind: 'cut', afterEvents: 0 }, later('cut-stream')],
  ['a stream cut just before its end', { kind: 'cut', afterEvents: 6 }, later('cut-stream')],
  [
    'an error in the stream that no waiting cures',
    { kind: 'stream-error', type: 'invalid_request_error', afterEvents: 2 },
    never('bad-request'),
  ],
  [
    'a rate limit in the stream',
    { kind: 'stream-error', type: 'rate_limit_error', afterEvents: 2 },
    later('rate-limited'),
  ],
  [
    'billing of a linked organization',
    { kind: 'status', status: 400, errorCode: 'linked_organization_billing_unavailable' },
    never('billing'),
  ],
  ['an HTML page under 404', { kind: 'status', status: 404, html: true }, never('not-found')],
  ['an HTML page under 403', { kind: 'status', status: 403, html: true }, never('permission')],
];

test.each(ends)('%s ends the call at once, without a second request', async (_name, fault, expected) => {
  const { outcome, asked } = await askUnder(fault);
  expect(outcome).toMatchObject(expected);
  expect(asked).toBe(1);
});

test('an answer that is lost was paid for: the server knows its usage, the caller does not', async () => {
  await withServer({ faults: [{ fault: { kind: 'lost' } }] }, async (server) => {
    const outcome = await createAnthropicModel({ apiKey: testKey, baseURL: server.url }).ask(request());
    expect(outcome).not.toHaveProperty('usage');
    expect(server.requests).toMatchObject([{ fault: 'lost', scene: 'any', usage: expect.anything() }]);
  });
});

test('an error that the server says to wait for leaves the waiting to the caller', async () => {
  const { outcome } = await askUnder(rateLimited('3600'));
  expect(outcome).toMatchObject({ retryAfterMs: 3_600_000 });
});

test('nobody listens at the address', async () => {
  const port = await new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const found = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(found));
    });
  });
  const model = createAnthropicModel({ apiKey: testKey, baseURL: `http://127.0.0.1:${port}` });
  expect(await model.ask(request())).toMatchObject(later('connection'));
});

test('rules that are added later meet later requests; one passes, the next does not, and then all is well', async () => {
  const faults: FaultRule[] = [];
  await withServer({ faults }, async (server) => {
    const model = createAnthropicModel({ apiKey: testKey, baseURL: server.url });
    const kinds: ModelOutcome['kind'][] = [(await model.ask(request())).kind];
    faults.push({ fault: overloaded(), skip: 1 });
    for (let call = 0; call < 3; call += 1) kinds.push((await model.ask(request())).kind);
    expect(kinds).toEqual(['answered', 'answered', 'later', 'answered']);
    expect(server.unmatched).toEqual([]);
  });
});
