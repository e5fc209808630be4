import type { Oid } from './ids.ts';
import type { RefView } from './world.ts';

/** Forty zeros: "must not exist" before a move, "delete" after it. */
export const ZERO_OID = '0'.repeat(40);

export interface RefMove {
  /** Without `refs/heads/`. */
  readonly branch: string;
  readonly before: Oid | null;
  readonly after: Oid | null;
}

/**
 * One write on the forge. Several travel in one request, are carried out in order, and are not a transaction: each has its own
 * result. Only `refs` is all or nothing over its moves.
 */
export type Change =
  | {
      readonly do: 'create-label';
      readonly name: string;
      readonly color: string;
      readonly description: string;
    }
  | {
      readonly do: 'create-issue';
      readonly title: string;
      readonly body: string;
      readonly labels: readonly string[];
      readonly parent: string;
    }
  | { readonly do: 'block'; readonly issue: string; readonly by: string }
  | { readonly do: 'comment'; readonly on: string; readonly body: string }
  /** `journal` names a branch whose head is told in the same answer, so that a view written from an old state shows. */
  | { readonly do: 'edit-comment'; readonly comment: string; readonly body: string; readonly journal: string }
  | { readonly do: 'close-issue'; readonly issue: string; readonly reason: 'COMPLETED' | 'NOT_PLANNED' }
  | { readonly do: 'add-labels'; readonly to: string; readonly labels: readonly string[] }
  | { readonly do: 'remove-labels'; readonly from: string; readonly labels: readonly string[] }
  | { readonly do: 'assign'; readonly to: string; readonly users: readonly string[] }
  | { readonly do: 'unassign'; readonly from: string; readonly users: readonly string[] }
  | { readonly do: 'refs'; readonly moves: readonly RefMove[] }
  | {
      /** One commit on a branch that must stand at `expected`; its files keep no mode, so executable ones go another way. */
      readonly do: 'commit';
      readonly branch: string;
      readonly expected: Oid;
      readonly headline: string;
      readonly body: string;
      readonly additions: readonly { readonly path: string; readonly content: string }[];
      readonly deletions: readonly string[];
      /** Branches below this prefix are told in the same answer, as they stand right after the commit. */
      readonly around?: string;
    }
  /** A merge commit on a branch, made by the forge; refused with `conflict` where it cannot be merged. */
  | { readonly do: 'merge'; readonly branch: string; readonly head: Oid; readonly message: string }
  | {
      readonly do: 'open-pull';
      readonly head: string;
      readonly base: string;
      readonly title: string;
      readonly body: string;
      readonly draft: boolean;
    }
  /** A pull request of ours; what it is about has changed since it was opened. Without a title or a base these stay. */
  | {
      readonly do: 'edit-pull';
      readonly pull: string;
      readonly title?: string;
      readonly body: string;
      readonly base?: string;
    };

/** What a change made: the node and number of a created object, and the assignees or labels that are there now. */
export interface Made {
  readonly node: string | null;
  readonly number: number | null;
  readonly names: readonly string[];
  /** The id of a commit that was made. */
  readonly oid: Oid | null;
  /** Where the journal's branch stood right after an edit that asked for it. */
  readonly journal: string | null;
  /** The branches that a commit asked for, by full name without `refs/heads/`. */
  readonly branches?: ReadonlyMap<string, RefView>;
}
