import type { TaskKey } from '../../src/domain/ids.ts';
import type { Grant } from '../../src/domain/journal.ts';
import type { Checker } from './checker.ts';

/** 2. Read from the lines alone, without our own replay. */
export const oneLiveGrant: Checker = {
  name: 'one-live-grant',
  promise: 'at most one live grant per task, and a term is never used again',
  check: ({ entries }) => {
    const found: string[] = [];
    const live = new Map<number, readonly TaskKey[]>();
    let last = 0;
    const grant = (one: Grant): void => {
      const tasks = one.kind === 'work' ? [one.task] : one.tasks;
      const held = [...live].find(([, keys]) => keys.some((key) => tasks.includes(key)));
      if (held) found.push(`Term ${one.term} was granted ${tasks.join(', ')}, which term ${held[0]} held.`);
      if (one.term <= last) found.push(`Term ${one.term} was granted after term ${last}.`);
      last = Math.max(last, one.term);
      live.set(one.term, tasks);
    };
    for (const { event } of entries) {
      if (event.type === 'granted') event.grants.forEach(grant);
      if ((event.type === 'settled' || event.type === 'released') && !live.delete(event.term)) {
        found.push(`Term ${event.term} was ${event.type} and held nothing.`);
      }
    }
    return found;
  },
};
