import type { Oid, TaskKey } from './ids.ts';
import type { TaskStatus } from './request-state.ts';

/** Why a task that is open was not granted when others were, or could have been. */
export type Held =
  | { readonly kind: 'waits'; readonly on: readonly TaskKey[] }
  | { readonly kind: 'blocked'; readonly by: readonly TaskKey[] }
  | { readonly kind: 'overlaps'; readonly tasks: readonly TaskKey[] }
  | { readonly kind: 'no-place'; readonly worker: string; readonly working: number }
  | { readonly kind: 'asks' }
  | { readonly kind: 'in-review' }
  | { readonly kind: 'in-line' };

export interface HeldTask {
  readonly task: TaskKey;
  readonly held: Held;
}

/** A task that was granted, and what made it ready. */
export interface GrantedTask {
  readonly task: TaskKey;
  readonly term: number;
  readonly attempt: number;
  /** What it had waited for; empty where it depends on nothing. */
  readonly after: readonly TaskKey[];
  /** Why it is worked on again; null for the first time in this mandate. */
  readonly again: 'failed' | 'lost' | null;
}

/** A batch of delivered tasks, and who waits for it; nobody where everything else was quiet. */
export interface GrantedBatch {
  readonly tasks: readonly TaskKey[];
  readonly term: number;
  readonly awaitedBy: readonly TaskKey[];
}

/** Where a task stands, and what counts against it. */
export interface Standing {
  readonly task: TaskKey;
  readonly status: TaskStatus;
  readonly attempts: number;
  readonly losses: number;
}

/** Why an event followed from the state before it, as far as the journal can tell. */
export type Reason =
  | { readonly kind: 'said' }
  | { readonly kind: 'planned'; readonly overlapping: readonly (readonly [TaskKey, TaskKey])[] }
  | {
      readonly kind: 'granted';
      readonly works: readonly GrantedTask[];
      readonly batches: readonly GrantedBatch[];
      readonly held: readonly HeldTask[];
    }
  | { readonly kind: 'no-such-term'; readonly term: number }
  | {
      readonly kind: 'settled';
      readonly after: readonly Standing[];
      /** Where the candidate was built, and where the work branch stood: they differ where it had moved. */
      readonly base: Oid | null;
      readonly work: Oid | null;
      /** The term whose candidate it was built on while that was still being verified. */
      readonly behind: number | null;
      readonly landed: boolean;
    }
  | { readonly kind: 'landed'; readonly head: Oid }
  | { readonly kind: 'asked'; readonly standing: Standing | null }
  | { readonly kind: 'new-mandate'; readonly task: TaskKey | null }
  | { readonly kind: 'finished'; readonly landed: number; readonly skipped: number };
