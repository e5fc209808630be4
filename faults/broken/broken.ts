import type { Patch } from '../patch/patch.ts';
import type { Mode } from '../schedule/modes.ts';

/** Where a broken build should show: a call of a world, in the plain order, and how it goes wrong there. */
export interface Shot {
  readonly world: string;
  /** A regular expression for the call's name; absent where nothing needs to go wrong. */
  readonly call?: string;
  readonly modes?: readonly Mode[];
  /** What goes wrong in the same session after that. */
  readonly then?: { readonly call: string; readonly modes: readonly Mode[] };
}

/** A build without one rule, and what the harness must make of it. */
export interface Broken extends Patch {
  /** The checker that catches it. */
  readonly caughtBy: string;
  /** Tried first, in this order; after them come seeds. */
  readonly shots: readonly Shot[];
  /** It shows although nothing goes wrong, by its nature. */
  readonly visibleWithoutFaults?: true;
}
