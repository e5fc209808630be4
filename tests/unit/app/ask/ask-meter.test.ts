import fc from 'fast-check';
import { expect, test } from 'vitest';
import { priceOf } from '../../../../src/adapters/anthropic/prices.ts';
import { createMeter } from '../../../../src/app/ask-meter.ts';
import { costOfCall, noUsage } from '../../../../src/domain/usage.ts';
import type { ModelOutcome, ModelRequest } from '../../../../src/ports/model.ts';

const request = (text: string): ModelRequest => ({
  model: 'claude-sonnet-5-5',
  maxTokens: 64_000,
  system: [],
  messages: [{ role: 'user', content: [{ type: 'text', text }] }],
});
const price = priceOf('claude-sonnet-5-5');

test('calls that fit never cost more than the allowance, lost answers included', () => {
  const call = fc.record({
    grows: fc.nat(60_000),
    output: fc.nat(64_000),
    lost: fc.boolean(),
    written: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.nat(4_000_000), fc.array(call, { maxLength: 12 }), (microdollars, calls) => {
      const meter = createMeter({ allowance: { microdollars }, price });
      let [text, true_] = ['', 0];
      for (const { grows, output, lost, written } of calls) {
        text += 'x'.repeat(grows);
        const fitting = meter.fit(request(text));
        if (!fitting) break;
        const prompt = text.length;
        const usage = {
          ...noUsage,
          ...(written ? { cacheWrite5m: prompt } : { input: prompt }),
          output: Math.min(output, fitting.maxTokens),
        };
        const cost = costOfCall(fitting.model, usage, price);
        true_ += cost.known ? cost.microDollars : 0;
        const outcome: ModelOutcome = lost
          ? { kind: 'later', reason: 'cut-stream', message: '', requestId: undefined }
          : { kind: 'answered', stopReason: 'tool_use', content: [], usage, requestId: undefined };
        meter.charge(fitting, outcome);
        expect(true_).toBeLessThanOrEqual(microdollars);
      }
    }),
    { numRuns: 200 },
  );
});

test('an answer is allowed to be shorter before it is not asked for at all', () => {
  const meter = (microdollars: number) => createMeter({ allowance: { microdollars }, price });
  expect(meter(2_000_000).fit(request('hello'))?.maxTokens).toBe(64_000);
  expect(meter(300_000).fit(request('hello'))?.maxTokens).toBeLessThan(30_000);
  expect(meter(100_000).fit(request('hello'))).toBeUndefined();
});

test('a call behind which there is no room for another one is the last', () => {
  const meter = createMeter({ allowance: { microdollars: 300_000 }, price });
  expect(meter.isLast(request('hello'))).toBe(true);
  expect(createMeter({ allowance: { microdollars: 4_000_000 }, price }).isLast(request('hello'))).toBe(false);
});
