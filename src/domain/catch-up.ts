import type { Nonce, Oid } from './ids.ts';

/** What a task has to bring in: the default branch's head, by a commit that merges it and needs mending. */
export interface Brings {
  /** The head of the default branch. */
  readonly from: Oid;
  /** The merge as far as it goes: with both sides in the files that clash, or whole and red. */
  readonly base: Oid;
}

/** A catch-up that could not land, and has no task yet that mends it. */
export interface FailedCatchUp extends Brings {
  /** Marks the issue of that task. */
  readonly nonce: Nonce;
}

/** How the work branch stands to the default branch. */
export interface CatchUp {
  /** The head of the default branch that the work branch holds; null where there is no work branch. */
  readonly entered: Oid | null;
  /** Nothing landed or was left out since the default branch was brought in, or since that was given up. */
  readonly fresh: boolean;
  /** Catch-ups that came to nothing since the last one that landed. */
  readonly losses: number;
  readonly failed: FailedCatchUp | null;
  /** How often the request went on after its end, since what it offers clashed. */
  readonly reopened: number;
}

/** A request that has no work branch yet. */
export const NO_CATCH_UP: CatchUp = { entered: null, fresh: false, losses: 0, failed: null, reopened: 0 };
