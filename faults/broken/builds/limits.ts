import type { Broken } from '../broken.ts';

/** What a request may take, and when it must stand still. */
export const limits: readonly Broken[] = [
  {
    name: 'cap-is-not-looked-at',
    rule: 'Nothing is started that does not fit what is left of the cap.',
    file: 'src/flow/decide-budget.ts',
    find: 'const left = Math.max(0, isDay ? ofDay : ofRequest);',
    replace: 'const left = Math.max(cap, isDay ? ofDay : ofRequest);',
    caughtBy: 'cap-holds',
    shots: [{ world: 'tight', call: '^run |^ask the model', modes: ['crash-before'] }],
  },
  {
    name: 'lost-leg-costs-nothing',
    rule: 'What a lost leg may have cost counts in full.',
    file: 'src/flow/replay/ledger.ts',
    find: 'const more = charge(ledger, microdollars, at);',
    replace: 'const more = charge(ledger, 0 * microdollars, at);',
    caughtBy: 'cap-holds',
    shots: [{ world: 'tight', call: '^ask the model', modes: ['crash-before'] }],
  },
  {
    name: 'stop-is-no-stop',
    rule: 'After a stop nothing is granted.',
    file: 'src/flow/decide-grants.ts',
    find: "if (state.stopped) return nothing('the request is stopped');",
    replace: '',
    also: [
      {
        file: 'src/app/publish/run-publish.ts',
        find: 'if (loaded.state.stopped) {',
        replace: 'if (loaded.state.tasks.length < 0) {',
      },
      {
        file: 'src/app/sweep/wake-again.ts',
        find: 'if (run === undefined || state.stopped) return;',
        replace: 'if (run === undefined) return;',
      },
    ],
    caughtBy: 'stop-holds',
    shots: [{ world: 'stopped' }],
    visibleWithoutFaults: true,
  },
  {
    name: 'persons-commit-is-passed-over',
    rule: 'What a person committed on a task’s branch is built upon.',
    file: 'src/flow/decide-grants.ts',
    find: 'const byHand = pools.byHand?.get(task.key) ?? task.byHand;',
    replace: 'const byHand = pools.byHand === undefined ? task.byHand : null;',
    caughtBy: 'same-end',
    shots: [{ world: 'by-hand' }],
    visibleWithoutFaults: true,
  },
];
