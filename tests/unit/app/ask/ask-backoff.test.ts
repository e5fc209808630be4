import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideWait, type FailedTry } from '../../../../src/app/ask-backoff.ts';

const patience = { longestWaitMs: 60_000, waitBudgetMs: 600_000, maxRepeats: 3 };
const failed = (changes: Partial<FailedTry>): FailedTry => ({
  reason: 'overloaded',
  retryAfterMs: undefined,
  tries: 1,
  lost: 0,
  waitedMs: 0,
  ...changes,
});

test('waits double from one second to a minute, half of each being jitter', () => {
  const range = (tries: number) =>
    [0, 0.999999].map((random) => decideWait(failed({ tries }), patience, random));
  expect(range(1)).toEqual([500, 1000]);
  expect(range(4)).toEqual([4000, 8000]);
  expect(range(40)).toEqual([30_000, 60_000]);
});

test('a cancelled call is not repeated, and a lost answer only three times', () => {
  expect(decideWait(failed({ reason: 'cancelled' }), patience, 0)).toBeUndefined();
  expect(decideWait(failed({ reason: 'cut-stream', lost: 3 }), patience, 0)).toBe(500);
  expect(decideWait(failed({ reason: 'cut-stream', lost: 4 }), patience, 0)).toBeUndefined();
});

test('whatever the server asks for, no wait breaks the budget or exceeds a minute and its jitter', () => {
  fc.assert(
    fc.property(
      fc.record({
        retryAfterMs: fc.option(fc.double({ min: 0, noNaN: true }), { nil: undefined }),
        tries: fc.integer({ min: 1, max: 5000 }),
        waitedMs: fc.integer({ min: 0, max: 700_000 }),
      }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (changes, random) => {
        const wait = decideWait(failed(changes), patience, random);
        if (wait === undefined) return;
        expect(wait).toBeGreaterThan(0);
        expect(wait).toBeLessThanOrEqual(61_000);
        expect(changes.waitedMs + wait).toBeLessThanOrEqual(patience.waitBudgetMs);
      },
    ),
  );
});
