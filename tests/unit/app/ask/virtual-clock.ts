import type { Clock } from '../../../../src/ports/clock.ts';

/** A clock whose sleeps take no time and are written down. */
export function virtualClock(): Clock & { readonly sleeps: readonly number[] } {
  const sleeps: number[] = [];
  let now = 0;
  return {
    sleeps,
    now: () => now,
    sleep: (ms) => {
      sleeps.push(ms);
      now += ms;
      return Promise.resolve();
    },
  };
}
