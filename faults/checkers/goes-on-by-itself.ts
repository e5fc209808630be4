import type { Checker } from './checker.ts';

/** Faults after which the one who made the call is alive and can call again. */
const ANSWERED_FOR: readonly string[] = ['error-after', 'error-before', 'duplicate', 'reordered'];

/** What people did on pull requests and with epics, and what clashes with the default branch. */
const FOUND_BY_LOOKING: readonly string[] = ['review-approved', 'hand-merged', 'reopened', 'epic-freed'];

/** 18. The sweep is for what nobody could help; a lost answer is not that. */
export const goesOnByItself: Checker = {
  name: 'goes-on-by-itself',
  promise:
    'one fault needs no person, and where only an answer was lost the next run does not wait for the sweep',
  check: ({ struck, offers, rescue, entries }) => {
    if (struck.length > 1) return [];
    if (rescue.nudges > 0) return ['A person had to help after one fault.'];
    // No event of the harness tells of these: whoever looks next finds them.
    if (entries.some(({ event }) => FOUND_BY_LOOKING.includes(event.type))) return [];
    if (!struck.every(({ mode }) => ANSWERED_FOR.includes(mode))) return [];
    // At the end of an hour whose requests are used up nothing else happens that could wake it.
    if (entries.some(({ event }) => event.type === 'paused' && event.until !== undefined)) return [];
    const woken = offers.some(({ call, actor }) => call.startsWith('wake ') && actor.endsWith(' sweep'));
    return woken ? ['The request stood still until the sweep woke it.'] : [];
  },
};
