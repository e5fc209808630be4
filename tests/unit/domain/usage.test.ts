import { describe, expect, test } from 'vitest';
import { priceOf } from '../../../src/adapters/anthropic/prices.ts';
import {
  addCosts,
  addUsage,
  cacheShare,
  costOfCall,
  noUsage,
  promptTokens,
  worstCostOfCall,
  type TokenUsage,
} from '../../../src/domain/usage.ts';

const usage = (changes: Partial<TokenUsage>): TokenUsage => ({ ...noUsage, ...changes });
const cost = (model: string, changes: Partial<TokenUsage>) =>
  costOfCall(model, usage(changes), priceOf(model));

describe('a call costs', () => {
  const million = 1_000_000;
  const cases: readonly (readonly [string, Partial<TokenUsage>, number])[] = [
    ['claude-sonnet-5-5', { input: million }, 2],
    ['claude-sonnet-5-5', { output: million }, 10],
    ['claude-sonnet-5-5', { cacheRead: million }, 0.2],
    ['claude-sonnet-5-5', { cacheWrite5m: million }, 2.5],
    ['claude-sonnet-5-5', { cacheWrite1h: million }, 4],
    ['claude-opus-5-5', { input: million, output: million }, 24],
    ['claude-fable-5-1', { cacheRead: million }, 0.25],
    ['claude-haiku-4-5-20251001', { input: million, output: million }, 6],
    ['claude-haiku-5-5', { input: 100_000, output: million }, 0.51],
    ['claude-haiku-5-5', { input: 100_001, output: million }, 2.550001],
    ['claude-sonnet-5-5', { webSearches: 3 }, 0.03],
  ];
  test.each(cases)('%s with %j: $%d', (model, changes, expected) => {
    const got = cost(model, changes);
    if (!got.known) throw new Error('unknown price');
    expect(Math.abs(got.microDollars - expected * 1_000_000)).toBeLessThanOrEqual(1);
  });

  test('by the size of its whole prompt, cached tokens included', () => {
    expect(cost('claude-haiku-5-5', { input: 1, cacheRead: 100_000 })).toEqual({
      known: true,
      microDollars: 5001,
    });
  });

  test('a whole micro-dollar at least, once it costs anything', () => {
    expect(cost('claude-haiku-5-5', { cacheRead: 1 })).toEqual({ known: true, microDollars: 1 });
    expect(cost('claude-haiku-5-5', {})).toEqual({ known: true, microDollars: 0 });
  });

  test('something that we do not know when the model is unknown, and says so', () => {
    const unknown = { known: false, model: 'claude-sonnet-9' };
    expect(cost('claude-sonnet-9', { input: 5 })).toEqual(unknown);
    expect(addCosts([cost('claude-sonnet-5-5', { input: 5 }), cost('claude-sonnet-9', {})])).toEqual(unknown);
    expect(priceOf('toString')).toBeUndefined();
    expect(priceOf('claude-opus-5-5-5')).toBeUndefined();
  });
});

test('the worst case of a call is never below what it then costs', () => {
  const model = 'claude-haiku-5-5';
  const worst = worstCostOfCall(
    model,
    { promptTokens: 90_000, maxTokens: 5000, webSearches: 1 },
    priceOf(model),
  );
  const real = [
    usage({ input: 90_000, output: 5000, webSearches: 1 }),
    usage({ cacheWrite5m: 90_000, output: 5000 }),
    usage({ cacheWrite1h: 90_000, output: 5000, webSearches: 1 }),
  ].map((one) => costOfCall(model, one, priceOf(model)));
  if (!worst.known) throw new Error('unknown price');
  for (const one of real) expect(one.known && one.microDollars).toBeLessThanOrEqual(worst.microDollars);
});

test('usages add up by kind, and the cached share is of the whole prompt', () => {
  const sum = addUsage([
    usage({ input: 10, cacheRead: 70 }),
    usage({ cacheWrite5m: 20, output: 5, webSearches: 1 }),
  ]);
  expect(sum).toEqual({
    input: 10,
    output: 5,
    cacheRead: 70,
    cacheWrite5m: 20,
    cacheWrite1h: 0,
    webSearches: 1,
  });
  expect(promptTokens(sum)).toBe(100);
  expect(cacheShare(sum)).toBe(0.7);
  expect(cacheShare(noUsage)).toBe(0);
});
