import type { Broken } from '../broken.ts';

/** A task that a person gives to another worker type. */
export const redirects: readonly Broken[] = [
  {
    name: 'redirect-leaves-the-leg',
    rule: 'Whoever holds a task that a person gives to another worker type loses it first.',
    file: 'src/flow/decide-redirect.ts',
    find: 'releaseOf(state, task.key, REDIRECTED)',
    replace: 'releaseOf({ ...state, live: [] }, task.key, REDIRECTED)',
    caughtBy: 'one-live-grant',
    shots: [{ world: 'redirected' }],
    visibleWithoutFaults: true,
  },
  {
    name: 'withdrawn-leg-shows-on',
    rule: 'A checkpoint whose answer was lost is shown again only while its leg holds the task.',
    file: 'src/app/checkpoint/show-checkpoint.ts',
    find: 'if (!again.state.live.some((one) => one.grant.term === grant.term)) return null;',
    replace: '',
    caughtBy: 'same-end',
    shots: [{ world: 'redirected', call: '^change make .*/task-', modes: ['slow'] }],
  },
  {
    name: 'redirect-labels-once',
    rule: 'A label whose request GitHub lost is put on again.',
    file: 'src/app/intake/show-tasks.ts',
    find: 'if (!due.again && !isOpen(due, answers)) return;',
    replace: 'if (due.again || isOpen(due, answers) || tries > 0) return;',
    caughtBy: 'same-end',
    shots: [{ world: 'redirected', call: '^change label worker', modes: ['error-before'] }],
  },
];
