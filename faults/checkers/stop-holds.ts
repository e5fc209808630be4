import type { Checker } from './checker.ts';

/** 23. Whoever says stop is heard. */
export const stopHolds: Checker = {
  name: 'stop-holds',
  promise: 'after a stop nothing is granted until a person says resume',
  check: ({ entries }) => {
    let stopped = false;
    return entries.flatMap(({ event }): readonly string[] => {
      if (event.type === 'stopped') stopped = true;
      if (event.type === 'resumed') stopped = false;
      if (event.type !== 'granted') return [];
      const terms = event.grants.map(({ term }) => term);
      return stopped ? [`Terms ${terms.join(', ')} were granted after a stop.`] : [];
    });
  },
};
