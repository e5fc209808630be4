import { Nonce } from '../../src/domain/ids.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Ids, Log } from '../../src/ports/small.ts';

/** A clock on which sleeping takes no time but is told by the time. */
export function createVirtualClock(start = Date.parse('2026-03-01T09:00:00.000Z')): Clock & {
  readonly sleeps: readonly number[];
} {
  const sleeps: number[] = [];
  let now = start;
  return {
    sleeps,
    now: () => (now += 1),
    sleep: (ms) => {
      sleeps.push(ms);
      now += ms;
      return Promise.resolve();
    },
  };
}

/** Words that differ and come again in every run. */
export function createCountedIds(): Ids {
  let count = 0;
  let seed = 42;
  return {
    nonce: () => Nonce.parse(`word${String((count += 1)).padStart(12, '0')}`),
    random: () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed / 2_147_483_647;
    },
  };
}

/** Keeps the lines of a log. */
export const createKeptLog = (lines: string[], name: string): Log => ({
  info: (line) => void lines.push(`${name}: ${line}`),
  warn: (line) => void lines.push(`${name}: warning: ${line}`),
});
