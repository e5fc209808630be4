import type { Broken } from '../broken.ts';

const DECIDE = 'src/app/decide-on.ts';

/** How the journal is read and written. */
export const journal: readonly Broken[] = [
  {
    name: 'no-expected-head',
    rule: 'An append names the head that was read when it was decided.',
    file: DECIDE,
    find: 'expected: world.journalHead,',
    replace:
      'expected: (await loadAccepted(deps, { request: state.request })).world.journalHead ?? world.journalHead,',
    caughtBy: 'journal-only-grows',
    shots: [{ world: 'diamond', call: '^append', modes: ['slow', 'error-before'] }],
  },
  {
    name: 'loser-does-not-decide-again',
    rule: 'Whoever loses the race for an append decides again on what the other one wrote.',
    file: DECIDE,
    find: 'const decision = await decide(loaded);',
    replace: 'const decision = (first ??= await decide(loaded));',
    also: [
      {
        file: DECIDE,
        find: 'let wanted: readonly JournalEntry[] = [];',
        replace: 'let wanted: readonly JournalEntry[] = []; let first: Decision | undefined;',
      },
    ],
    caughtBy: 'one-live-grant',
    shots: [{ world: 'small', call: '^append', modes: ['error-after', 'slow'] }],
  },
  {
    name: 'no-term-check',
    rule: 'A leg whose term is over settles nothing.',
    file: 'src/flow/decide-settle.ts',
    find: 'return nothing(`term ${grant.term} is settled or was taken back`);',
    replace: "return { events: [settledEvent({ grant }, end)], reason: 'as if it were live' };",
    caughtBy: 'one-live-grant',
    shots: [{ world: 'small', call: '^append settled', modes: ['crash-after'] }],
  },
  {
    name: 'second-plan-taken',
    rule: 'The first plan in the journal counts.',
    file: 'src/flow/decide-plan.ts',
    find: "if (state.phase !== 'requested') return",
    replace: "if (state.phase === 'finished') return",
    also: [
      {
        file: 'src/app/intake/at-work.ts',
        find: 'if (!line || line.run.id === at.job.run.id) return false;',
        replace: 'if (line !== null) return false;',
      },
      {
        file: 'src/app/publish/take-plan.ts',
        find: "if (state.phase === 'running') return",
        replace: "if (state.phase === 'running' && input.artifact === null) return",
      },
      {
        file: 'src/app/publish/take-plan.ts',
        find: "if (state.phase !== 'requested') return",
        replace: "if (input.artifact === null || state.phase === 'finished') return",
      },
    ],
    caughtBy: 'one-live-grant',
    shots: [{ world: 'ungrouped', call: '^event 1,', modes: ['duplicate'] }],
  },
  {
    name: 'comment-heard-twice',
    rule: 'The comment that began a request goes on with it when it is heard again.',
    file: 'src/flow/decide-text.ts',
    find: "if (state.comment === said.comment) return 'go-on';",
    replace: '',
    also: [
      {
        file: 'src/flow/decide-text.ts',
        find: "if (state.heard.has(said.comment)) return 'go-on';",
        replace: '',
      },
    ],
    caughtBy: 'same-end',
    shots: [{ world: 'small', call: '^event 1,|^begin journal', modes: ['duplicate', 'crash-after'] }],
  },
  {
    name: 'done-once-is-done',
    rule: 'A settle that finds its line written still makes the world look like it.',
    file: 'src/app/settle/run-settle.ts',
    find: 'const said = await showOutcome(at);',
    replace: 'const said = decided.wrote ? await showOutcome(at) : [];',
    caughtBy: 'journal-is-shown',
    shots: [{ world: 'small', call: '^append settled', modes: ['crash-after'] }],
  },
];
