import { describe, expect, test } from 'vitest';
import { createClock } from '../../src/adapters/system/clock.ts';
import { createIds } from '../../src/adapters/system/ids.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Ids } from '../../src/ports/small.ts';
import { createCountedIds, createVirtualClock } from '../helpers/ports.ts';

/** What every clock does. */
function clockContract(open: () => Clock): void {
  test('goes on, never back', () => {
    const clock = open();
    const times = Array.from({ length: 100 }, () => clock.now());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.every((time) => Number.isSafeInteger(time) && time > Date.parse('2020-01-01'))).toBe(true);
  });

  test('has gone on by at least the time slept', async () => {
    const clock = open();
    const before = clock.now();
    await clock.sleep(5);
    // A timer may fire a fraction of a millisecond early.
    expect(clock.now() - before).toBeGreaterThanOrEqual(4);
  });

  test('sleeps no longer than until its signal, and a signal that fired before ends the sleep at once', async () => {
    const clock = open();
    const ended = new AbortController();
    ended.abort();
    await clock.sleep(60_000_000, ended.signal);
    const ending = new AbortController();
    const sleeping = clock.sleep(60_000_000, ending.signal);
    ending.abort();
    await expect(sleeping).resolves.toBeUndefined();
  });
}

/** What every source of words and chance does. */
function idsContract(open: () => Ids): void {
  test('gives words that differ, each fit for a marker', () => {
    const ids = open();
    const words = Array.from({ length: 1000 }, () => ids.nonce());
    expect(new Set(words).size).toBe(1000);
    expect(words.every((word) => /^[0-9a-z]{12,32}$/.test(word))).toBe(true);
  });

  test('gives numbers from 0 up to but not 1, spread over the whole of it', () => {
    const ids = open();
    const numbers = Array.from({ length: 1000 }, () => ids.random());
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    const tenths = new Set(numbers.map((number) => Math.floor(number * 10)));
    expect([...tenths].toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
}

describe('the machine’s clock', () => clockContract(createClock));
describe('the virtual clock', () => clockContract(createVirtualClock));
describe('the system’s words', () => idsContract(createIds));
describe('counted words', () => idsContract(createCountedIds));

test('counted words come again in every run, the system’s do not', () => {
  const first = (ids: Ids) => [ids.nonce(), ids.random()];
  expect(first(createCountedIds())).toEqual(first(createCountedIds()));
  expect(first(createIds())).not.toEqual(first(createIds()));
});
