import type { Violation } from './judge.ts';
import type { Outcome } from './outcome.ts';

/** A defect of Foreman that a fault shows and that is not mended yet; FOUND.md says more. The list may only shrink. */
interface Known {
  readonly name: string;
  /** `mode call` of a fault that shows it, one of the session's; null where the order alone does. */
  readonly fault: RegExp | null;
  /** What the checkers then find. */
  readonly what: RegExp;
}

const KNOWN: readonly Known[] = [
  {
    name: 'two settles that overlap label one task',
    fault: null,
    what: /wears foreman:done, foreman:merging|^issue .* differs: .*foreman:merging/,
  },
  {
    name: 'a question whose settle died is told without its words',
    fault: /^(crash-|error-|slow)/,
    what: /the run ended before the question was said/,
  },
  {
    name: 'views made from an old picture are not put right',
    fault: /^stale look/,
    what: /wears foreman:|done and its issue is open|^issue .* differs: .*foreman:|^pull foreman\/\S+\/work -> .*differs/,
  },
  {
    name: 'the last pull request says that nothing verified the work',
    fault: /^(crash-|error-|slow|budget|secondary-limit|too-many|lag|stale)/,
    what: /^pull foreman\/\S+\/work -> .*Nothing is configured that could verify this work/s,
  },
  {
    name: 'a verdict that the budget forbade is never shown',
    fault: /^budget /,
    what: /^status of .* is missing/,
  },
  {
    name: 'settle says again what a slow request says later',
    fault: /^slow change .*comment/,
    what: /^Two comments for|^comments of .* differs/,
  },
  {
    name: 'a comment or label that was not found at once is not shown',
    fault: /^lag change /,
    what: /^comments of .* differs|wears foreman:|^issue .* differs|^Nobody was told/,
  },
  {
    name: 'the acknowledgement of a plain reply is not made up for',
    fault: /^\S+ react /,
    what: /^reactions of .* differs/,
  },
  {
    name: 'a failure is not told when its settle is completed after the task has gone on',
    fault: /^crash-\S+ (append settled|change |look)/,
    what: /^comments of .* differs: .*did not land/,
  },
  {
    name: 'an answer heard twice is told that no such task exists',
    fault: /^(duplicate event|\S+ append answered|\S+ \S+)/,
    what: /answer found nothing to do/,
  },
  {
    name: 'a loss that asks bears the mark of an earlier failure',
    fault: /^(crash-|error-|secondary-limit|too-many|stale|lag|slow|budget)/,
    what: /^Two comments for failure/,
  },
];

/** Which known defect a violation comes from; null where nobody knew of it. */
const nameOf = ({ struck }: Outcome, { what }: Violation): string | null =>
  KNOWN.find(
    ({ fault, what: found }) =>
      found.test(what) && (fault === null || struck.some(({ mode, call }) => fault.test(`${mode} ${call}`))),
  )?.name ?? null;

/** The names of the known defects that a session showed. */
export const knownIn = (outcome: Outcome): readonly string[] => [
  ...new Set(outcome.violations.flatMap((violation) => nameOf(outcome, violation) ?? [])),
];

/** The violations of a session that nobody knew of. */
export const newIn = (outcome: Outcome): readonly Violation[] =>
  outcome.violations.filter((violation) => nameOf(outcome, violation) === null);
