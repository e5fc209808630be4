import type { Broken } from '../broken.ts';

const CI = 'src/flow/judge-ci.ts';
const HEAR = 'src/app/ci/hear-ci.ts';
const SETTLE = 'src/flow/decide-settle.ts';

/** Who verifies, who approves, who objects: what each of these says counts for its commit, and for nothing else. */
export const modes: readonly Broken[] = [
  {
    name: 'ci-of-another-commit',
    rule: 'What CI says of one candidate counts for no other.',
    file: HEAR,
    find: 'const verdict = await verdictOn(at, { state: loaded.state, config }, awaiting);',
    replace: 'const verdict = (kept ??= await verdictOn(at, { state: loaded.state, config }, awaiting));',
    also: [
      {
        file: HEAR,
        find: 'let changed = false;',
        replace: "let changed = false; let kept: CiVerdict | 'started' | null = null;",
      },
    ],
    caughtBy: 'order-is-kept',
    shots: [
      {
        world: 'verify-dispatch',
        call: '^append|^event|^start|^look',
        modes: ['crash-before', 'reordered', 'secondary-limit', 'slow'],
      },
    ],
  },
  {
    name: 'open-checks-have-ended',
    rule: 'A check that goes on says nothing yet.',
    file: CI,
    find: 'if (open.length > 0 || sight.isOpen)',
    replace: 'if (open.length > 0 && ageMs > START_MS + limitMs)',
    caughtBy: 'same-end',
    shots: [
      {
        world: 'verify-dispatch',
        call: '^append|^event|^start',
        modes: ['crash-before', 'reordered', 'slow'],
      },
    ],
  },
  {
    name: 'every-check-counts',
    rule: 'Where checks are required, the others say nothing.',
    file: CI,
    find: 'const names = required.length > 0 ? required :',
    replace: 'const names = required.length > 99 ? required :',
    caughtBy: 'same-end',
    shots: [{ world: 'advisory' }],
    visibleWithoutFaults: true,
  },
  {
    name: 'lost-start-is-not-repeated',
    rule: 'Where nothing was started, it is started again.',
    file: 'src/flow/judge-awaited.ts',
    find: "return restarted === undefined ? 'start' : judgeCi(sight, { ...rules, ageMs: since(at) });",
    replace: 'return judgeCi(sight, { ...rules, ageMs: since(at) });',
    caughtBy: 'same-end',
    shots: [
      {
        world: 'verify-dispatch',
        call: '^start ',
        modes: ['error-before', 'crash-before', 'budget'],
        then: { call: '^start ', modes: ['error-before'] },
      },
    ],
  },
  {
    name: 'lands-without-a-review',
    rule: 'With `merge: reviewed` what is verified waits for a person.',
    file: SETTLE,
    find: 'const reviewed = isGood ? awaitedReviews(after, settled.tasks, end.reviews ?? null) : [];',
    replace: 'const reviewed = awaitedReviews(after, [], isGood ? (end.reviews ?? null) : null);',
    caughtBy: 'reviews-count',
    shots: [{ world: 'reviewed' }],
    visibleWithoutFaults: true,
  },
  {
    name: 'approval-of-another-commit',
    rule: 'An approval is one of exactly the commit that it was given for.',
    file: 'src/flow/decide-pull-reviews.ts',
    find: 'const own = reviews.filter(({ commit }) => commit === checkpoint);',
    replace: 'const own = reviews.filter(({ commit }) => commit !== null || checkpoint === null);',
    caughtBy: 'reviews-count',
    shots: [{ world: 'hasty' }],
    visibleWithoutFaults: true,
  },
  {
    name: 'merged-by-hand-is-verified',
    rule: 'What a person merged is verified before anything builds on it.',
    file: 'src/flow/replay/reviews.ts',
    find: "status: held.has(task.key) || task.status === 'skipped' ? task.status : 'merging',",
    replace: "status: held.has(task.key) ? task.status : 'landed',",
    caughtBy: 'order-is-kept',
    shots: [{ world: 'hand-merge' }],
    visibleWithoutFaults: true,
  },
  {
    name: 'block-does-not-block',
    rule: 'With `audit: block` what an audit objects to does not land.',
    file: SETTLE,
    find: "return report.audit.findings.length > 0 ? 'objected' : null;",
    replace: "return report.audit.findings.length > 99 ? 'objected' : null;",
    caughtBy: 'audit-blocks',
    shots: [{ world: 'audited' }],
    visibleWithoutFaults: true,
  },
  {
    name: 'unaudited-passes',
    rule: 'With `audit: block` a delivery that could not be audited does not land.',
    file: SETTLE,
    find: "if (report.audit?.outcome !== 'judged') return 'unaudited';",
    replace: "if (report.audit?.outcome !== 'judged') return null;",
    caughtBy: 'audit-blocks',
    shots: [{ world: 'unaudited' }],
    visibleWithoutFaults: true,
  },
  {
    name: 'packages-need-no-word',
    rule: 'Packages that nobody approved wait for a person.',
    file: 'src/app/checkpoint/accept-delivery.ts',
    find: 'packages.length > 0 &&',
    replace: 'packages.length > 99 &&',
    caughtBy: 'same-end',
    shots: [{ world: 'packages' }],
    visibleWithoutFaults: true,
  },
];
