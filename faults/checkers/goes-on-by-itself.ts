import type { Checker } from './checker.ts';

/** Faults after which the one who made the call is alive and can call again. */
const ANSWERED_FOR: readonly string[] = ['error-after', 'error-before', 'duplicate', 'reordered'];

/** 18. The sweep is for what nobody could help; a lost answer is not that. */
export const goesOnByItself: Checker = {
  name: 'goes-on-by-itself',
  promise: 'where at most one answer was lost, the next run is started without waiting for the sweep',
  check: ({ struck, offers }) => {
    if (struck.length > 1 || !struck.every(({ mode }) => ANSWERED_FOR.includes(mode))) return [];
    const woken = offers.some(({ call, actor }) => call.startsWith('wake ') && actor.endsWith(' sweep'));
    return woken ? ['The request stood still until the sweep woke it.'] : [];
  },
};
