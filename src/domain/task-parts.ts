import type { DeliveryReason } from './delivery.ts';
import type { Nonce, Oid, TaskKey, TextHash } from './ids.ts';
import type { AskedWhy, LegOutcome } from './journal.ts';
import type { Scope } from './scope.ts';

/** What a leg last left behind for the task. */
export interface Draft {
  readonly delivery: 'files' | 'report' | 'nothing';
  /** The commit on the task's branch; null where the delivery had no files. */
  readonly checkpoint: Oid | null;
  readonly pull: number | null;
  /** Marks the report on the task's issue, where the delivery was one. */
  readonly nonce: Nonce;
}

/** A candidate that passed (or that nothing can verify) and has not landed, since the one that it stands on has not. */
export interface GreenCandidate {
  /** The term of the leg that verified it. */
  readonly term: number;
  readonly oid: Oid;
  readonly base: Oid;
  /** The term of the leg that the base came from; null where the base had landed. */
  readonly behind: number | null;
  /** What its verdict covers; absent where that is every command. */
  readonly scope?: Scope;
  /** Every task whose work it holds beyond its base: they land together or not at all. */
  readonly tasks: readonly TaskKey[];
}

/** Who approved which checkpoint; nobody where no review was asked for. */
export interface Approval {
  readonly checkpoint: Oid;
  readonly by: string | null;
}

/** Why the last attempt did not land; the words stand beside the journal, found by the nonce. */
export interface Failure {
  readonly outcome: LegOutcome;
  readonly reason: DeliveryReason | null;
  readonly checkpoint: Oid | null;
  readonly nonce: Nonce;
}

/** What a person was asked and has said. */
export interface Question {
  readonly why: AskedWhy;
  readonly nonce: Nonce;
  readonly answer: { readonly comment: number; readonly by: string; readonly text: TextHash } | null;
  /** The foreman's own answer, until a person gives another: its hash, and that of the words of people that carry it. */
  readonly own?: { readonly text: TextHash; readonly quotation: TextHash };
  /** The line of the journal that holds words which nobody had asked for. */
  readonly line?: number;
}
