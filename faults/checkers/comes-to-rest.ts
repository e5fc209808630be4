import type { Checker } from './checker.ts';

const HOUR_MS = 60 * 60_000;
/** Within this of the last fault or the first comment, whichever is later, the request has ended or asks a person. */
const MOST_MS = 12 * HOUR_MS;

/** 14. The second phase: once nothing goes wrong any more, the request must get to an end. */
export const comesToRest: Checker = {
  name: 'comes-to-rest',
  promise: 'when the faults are over the request ends, or asks a person, within a bound',
  check: ({ state, lastFaultAt, endedAt, entries }) => {
    if (!state) return ['The request was never accepted.'];
    const asked =
      state.tasks.some((task) => task.status === 'asking') || state.questions.some((one) => !one.answer);
    // Lost legs count in full against the cap: at the cap the status asks for a word, with the numbers.
    const paused = state.paused !== null;
    const ended = state.phase === 'finished';
    if (!ended && !asked && !paused) return [`The request rests as ${state.phase}, and nobody is asked.`];
    const from = Math.max(lastFaultAt, Date.parse(entries[0]?.at ?? ''));
    return endedAt - from <= MOST_MS ? [] : ['It took too long.'];
  },
};
