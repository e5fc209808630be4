import type { Broken } from '../broken.ts';

const TRAIN = 'src/flow/train.ts';
const SETTLE = 'src/flow/decide-settle.ts';

/** What lands, and on what. */
export const landing: readonly Broken[] = [
  {
    name: 'closed-is-merged',
    rule: 'The branch of the last pull request goes only once that is merged.',
    file: 'src/app/settle/spent-branches.ts',
    find: 'pull?.merged !== true',
    replace: 'pull?.open !== false',
    caughtBy: 'branches-grow',
    shots: [{ world: 'last-pull' }],
    visibleWithoutFaults: true,
  },
  {
    name: 'lost-verify-is-green',
    rule: 'Green is the verify job’s own success, and nothing else.',
    file: SETTLE,
    find: "if (end.verify === 'success') return stopped ?? 'green';",
    replace: "if (end.verify === 'success' || !end.verifySaid) return stopped ?? 'green';",
    caughtBy: 'order-is-kept',
    shots: [{ world: 'small', call: '^run ', modes: ['crash-before'] }],
  },
  {
    name: 'base-not-compared',
    rule: 'A candidate lands only on the head that it stands on.',
    file: TRAIN,
    find: 'waiting(state).find((one) => one.candidate.base === head)',
    replace: 'waiting(state).find((one) => one.candidate.base !== null || head === null)',
    caughtBy: 'order-is-kept',
    shots: [{ world: 'wide', call: '^run |^ask', modes: ['slow', 'secondary-limit', 'crash-before'] }],
  },
  {
    name: 'verdict-of-another-commit',
    rule: 'A verdict counts for the commit that it was given for.',
    file: 'src/flow/land-ready.ts',
    find: 'to: oid,',
    replace: 'to: state.tasks.find((one) => one.key === tasks[0])?.draft?.checkpoint ?? oid,',
    caughtBy: 'order-is-kept',
    shots: [{ world: 'small' }],
    visibleWithoutFaults: true,
  },
  {
    name: 'red-behind-is-judged',
    rule: 'A red verdict behind a candidate that has not landed says nothing about its own task.',
    file: TRAIN,
    find: 'event.behind === undefined ||',
    replace: 'event.term > 0 ||',
    caughtBy: 'red-alone-counts',
    shots: [{ world: 'batch' }],
    visibleWithoutFaults: true,
  },
  {
    name: 'narrow-verdict-counts-for-the-end',
    rule: 'A verdict of some commands says nothing about the whole.',
    file: 'src/flow/replay/settled.ts',
    find: "of: event.scope ?? 'all'",
    replace: "of: event.scope === 'none' ? 'none' : 'all'",
    caughtBy: 'order-is-kept',
    shots: [{ world: 'workspace' }],
    visibleWithoutFaults: true,
  },
];
