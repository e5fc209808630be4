import { describe, expect, test } from 'vitest';
import { createAnthropicModel } from '../../../../src/adapters/anthropic/model.ts';
import { overloaded, rateLimited, spendLimit, type Fault } from '../../../../src/sandbox/model/faults.ts';
import { askUnder, request, testKey, withServer } from './ask.ts';

const status = (code: number, more: object = {}): Fault => ({ kind: 'status', status: code, ...more });

const later: readonly (readonly [string, Fault, object])[] = [
  ['429 with a short wait', rateLimited('2'), { reason: 'rate-limited', retryAfterMs: 2000 }],
  ['429 with a huge wait', rateLimited('86400'), { reason: 'rate-limited', retryAfterMs: 86_400_000 }],
  ['529', overloaded(), { reason: 'overloaded' }],
  ['500', status(500), { reason: 'server-error' }],
  ['503', status(503), { reason: 'server-error' }],
  ['504', status(504), { reason: 'server-error' }],
  ['408', status(408), { reason: 'server-error' }],
  ['an HTML page of a proxy', status(502, { html: true }), { reason: 'server-error' }],
  ['a connection reset before the headers', { kind: 'reset' }, { reason: 'connection' }],
  ['a stream cut in the middle', { kind: 'cut', afterEvents: 4 }, { reason: 'cut-stream' }],
  ['a stream that ends without message_stop', { kind: 'no-message-stop' }, { reason: 'cut-stream' }],
  [
    'an overloaded error in the stream',
    { kind: 'stream-error', type: 'overloaded_error', afterEvents: 4 },
    { reason: 'overloaded' },
  ],
  [
    'an api error in the stream',
    { kind: 'stream-error', type: 'api_error', afterEvents: 1 },
    { reason: 'server-error' },
  ],
  ['data that is no JSON', { kind: 'bad-json' }, { reason: 'malformed' }],
];

describe('the call is for later, and was made once, after', () => {
  test.each(later)('%s', async (_name, fault, expected) => {
    const { outcome, asked } = await askUnder(fault);
    expect(outcome).toMatchObject({ kind: 'later', ...expected });
    expect(asked).toBe(1);
  });
});

describe('the call has stalled, and our own watchdog ends it, when', () => {
  const stalls: readonly (readonly [string, Fault])[] = [
    ['nothing is answered at all', { kind: 'silence' }],
    ['headers come, and then nothing', { kind: 'hang' }],
    ['the stream stops in the middle', { kind: 'stall', afterEvents: 4 }],
  ];
  test.each(stalls)('%s', async (_name, fault) => {
    const { outcome } = await askUnder(fault, { idleTimeoutMs: 80 });
    expect(outcome).toMatchObject({ kind: 'later', reason: 'stalled' });
  });

  test('a stream is slow but alive, it is waited for', async () => {
    const { outcome } = await askUnder({ kind: 'slow', msPerEvent: 40 }, { idleTimeoutMs: 200 });
    expect(outcome).toMatchObject({ kind: 'answered', stopReason: 'end_turn' });
  });

  test('a stream is alive but lasts longer than any call may', async () => {
    await withServer({ faults: [{ fault: { kind: 'slow', msPerEvent: 50 } }] }, async (server) => {
      const model = createAnthropicModel({ apiKey: testKey, baseURL: server.url, callTimeoutMs: 120 });
      expect(await model.ask(request())).toMatchObject({ kind: 'later', reason: 'stalled' });
    });
  });
});

describe('the call is never to be repeated after', () => {
  const never: readonly (readonly [string, Fault, string])[] = [
    ['a spend limit behind 429', spendLimit(), 'spend-limit'],
    ['a spend limit behind 400', status(400, { errorCode: 'contract_spend_limit_reached' }), 'spend-limit'],
    ['400', status(400), 'bad-request'],
    ['401', status(401), 'authentication'],
    ['402', status(402), 'billing'],
    ['403', status(403), 'permission'],
    ['404', status(404), 'not-found'],
    ['413', status(413), 'too-large'],
    ['422', status(422), 'bad-request'],
  ];
  test.each(never)('%s', async (_name, fault, reason) => {
    const { outcome, asked } = await askUnder(fault);
    expect(outcome).toMatchObject({ kind: 'never', reason, requestId: 'req_scripted_000001' });
    expect(asked).toBe(1);
  });

  test('the API refuses a model that it does not have', async () => {
    await withServer({}, async (server) => {
      const model = createAnthropicModel({ apiKey: testKey, baseURL: server.url });
      const outcome = await model.ask(request({ model: 'claude-nothing-9' }));
      expect(outcome).toMatchObject({ kind: 'never', reason: 'not-found' });
    });
  });
});

describe('the wait that the server asks for', () => {
  test('is left to us when it is zero or absent', async () => {
    for (const fault of [rateLimited('0'), rateLimited()]) {
      const { outcome } = await askUnder(fault);
      expect(outcome).not.toHaveProperty('retryAfterMs');
    }
  });

  test('may be milliseconds or a date', async () => {
    const exact = await askUnder(status(429, { headers: { 'retry-after-ms': '250', 'retry-after': '9' } }));
    expect(exact.outcome).toMatchObject({ retryAfterMs: 250 });
    const date = new Date(Date.now() + 3_600_000).toUTCString();
    const { outcome } = await askUnder(status(503, { headers: { 'retry-after': date } }));
    if (outcome.kind !== 'later') throw new Error('not later');
    expect(outcome.retryAfterMs).toBeGreaterThan(3_500_000);
  });
});

describe('other ends', () => {
  const reasons = ['max_tokens', 'refusal', 'pause_turn', 'model_context_window_exceeded'] as const;
  test.each(reasons)('%s is an answer with that stop reason', async (reason) => {
    const { outcome } = await askUnder({ kind: 'stop', reason });
    expect(outcome).toMatchObject({ kind: 'answered', stopReason: reason });
  });

  test('an answer without content is an answer', async () => {
    const { outcome } = await askUnder({ kind: 'empty' });
    expect(outcome).toMatchObject({ kind: 'answered', stopReason: 'end_turn', content: [] });
  });

  test('a cut stream still tells what its prompt cost', async () => {
    const { outcome } = await askUnder({ kind: 'cut', afterEvents: 4 });
    if (outcome.kind !== 'later') throw new Error('not later');
    expect(outcome.usage?.input).toBeGreaterThan(10);
  });

  test('a call that we cancel ends at once as cancelled', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 30);
    const { outcome } = await askUnder({ kind: 'hang' }, { signal: controller.signal });
    expect(outcome).toMatchObject({ kind: 'later', reason: 'cancelled' });
    const before = await askUnder({ kind: 'hang' }, { signal: AbortSignal.abort() });
    expect(before).toMatchObject({ outcome: { reason: 'cancelled' }, asked: 0 });
  });
});

describe('credentials', () => {
  test('never stand in a message, even when the server repeats them', async () => {
    const echo = `bad key ${testKey} in "Authorization: Bearer ${testKey}"`;
    for (const code of [400, 401, 500]) {
      const { outcome } = await askUnder(status(code, { message: echo }));
      expect(JSON.stringify(outcome)).not.toContain(testKey);
      expect(JSON.stringify(outcome)).not.toContain('0123456789');
    }
  });

  test('that are refused are told apart from those that are missing', async () => {
    await withServer({ keys: ['another'] }, async (server) => {
      const model = createAnthropicModel({ apiKey: testKey, baseURL: server.url });
      expect(await model.ask(request())).toMatchObject({ kind: 'never', reason: 'authentication' });
    });
  });
});
