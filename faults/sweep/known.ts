import type { Outcome } from './outcome.ts';
import type { Violation } from './judge.ts';

/** A defect of Foreman that a fault shows and that is not mended yet; FOUND.md says what is wrong. The list may only shrink. */
interface Known {
  readonly name: string;
  readonly mode: RegExp;
  readonly call: RegExp;
  readonly actor: RegExp;
}

const KNOWN: readonly Known[] = [];

/** Whether a violation comes from a defect that is known: one of its faults struck where that defect is. */
export const isKnown = ({ struck }: Outcome): boolean => knownIn(struck).length > 0;

/** The names of the known defects that the faults of a session touched. */
export const knownIn = (struck: Outcome['struck']): readonly string[] =>
  KNOWN.filter((known) =>
    struck.some(
      ({ mode, call, actor }) => known.mode.test(mode) && known.call.test(call) && known.actor.test(actor),
    ),
  ).map(({ name }) => name);

/** The violations of a session that nobody knew of. */
export const newIn = (outcome: Outcome): readonly Violation[] => (isKnown(outcome) ? [] : outcome.violations);
