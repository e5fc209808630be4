import type { Broken } from '../broken.ts';

const REPLAY = 'src/flow/replay/settled.ts';

/** What counts as an attempt. */
export const attempts: readonly Broken[] = [
  {
    name: 'third-attempt',
    rule: 'A mandate has two attempts.',
    file: 'src/flow/decide-settle.ts',
    find: 'export const MOST_ATTEMPTS = 2;',
    replace: 'export const MOST_ATTEMPTS = 3;',
    caughtBy: 'two-attempts',
    shots: [{ world: 'stubborn' }],
    visibleWithoutFaults: true,
  },
  {
    name: 'lost-leg-is-an-attempt',
    rule: 'What was lost on the way or limited uses up no attempt.',
    file: REPLAY,
    find: "'green', 'red', 'unverified', 'refused', 'question'",
    replace: "'green', 'red', 'unverified', 'refused', 'question', 'lost', 'unavailable'",
    caughtBy: 'same-end',
    shots: [{ world: 'retry', call: '^run |^ask the model', modes: ['crash-before'] }],
  },
  {
    name: 'released-term-keeps-its-task',
    rule: 'The grant of a run that is over gives its task back.',
    file: 'src/flow/decide-release.ts',
    find: 'if (end === undefined || live.awaits) continue;',
    replace: 'if (end !== undefined || end === undefined) continue;',
    caughtBy: 'comes-to-rest',
    shots: [{ world: 'cancelled', call: '^append settled', modes: ['crash-before'] }],
  },
  {
    name: 'retry-on-cancel',
    rule: 'A run that a person cancelled is a stop of its tasks, and nothing to try again.',
    file: 'src/app/runs-over.ts',
    find: "conclusion === 'cancelled' ? 'cancelled' : 'ended'",
    replace: "'ended'",
    caughtBy: 'cancel-is-a-stop',
    shots: [{ world: 'cancelled', call: '^(append|ask|run)', modes: ['crash-before'] }],
  },
  {
    name: 'asks-at-the-first-loss',
    rule: 'A person is asked when a task was lost again and again, not the first time.',
    file: 'src/flow/decide-settle.ts',
    find: 'export const MOST_LOSSES = 3;',
    replace: 'export const MOST_LOSSES = 1;',
    caughtBy: 'goes-on-by-itself',
    shots: [{ world: 'small', call: '^run |^ask the model', modes: ['crash-before'] }],
  },
];
