import type { ApprovalReason } from '../domain/approval-reason.ts';
import type { Approval } from '../domain/config.ts';
import type { TextHash } from '../domain/ids.ts';
import { awaitsApproval } from '../domain/request-state.ts';
import type { RequestState } from '../domain/request-state.ts';
import { again, decideResume, no } from './decide-word.ts';
import type { Word, WordDecision } from './decide-word.ts';

/** What a plan is like, as far as approval is concerned. */
export interface PlanSize {
  /** The command was `plan`. */
  readonly asked: boolean;
  /** The first request of its repository. */
  readonly first: boolean;
  readonly tasks: number;
  /** The estimate; null where a price is not known. */
  readonly microdollars: number | null;
}

/** Why this plan waits for a person; null where it may be built at once. */
export function approvalReason(approval: Approval, size: PlanSize): ApprovalReason | null {
  if (size.asked) return 'asked';
  if (approval === 'never' || approval === 'always') return approval === 'always' ? 'always' : null;
  if (approval.first && size.first) return 'first';
  if (approval.tasks !== null && size.tasks > approval.tasks) return 'tasks';
  if (approval.dollars === null) return null;
  if (size.microdollars === null) return 'price-unknown';
  return size.microdollars > approval.dollars * 1e6 ? 'dollars' : null;
}

/** The hash of the plan that was shown last and waits for a word; null where none does. */
export function waitingPlan(state: RequestState): TextHash | null {
  if (awaitsApproval(state)) return state.plan;
  return state.additions.findLast((one) => one.status === 'waits')?.plan ?? null;
}

/**
 * An approval counts for exactly the plan that was shown last: one that names another hash, or comes after the words of the request were
 * edited, asks again. Where no plan waits and the request is stopped, a yes means that it goes on.
 */
export function decideApprove(
  state: RequestState,
  word: Word,
  {
    hash,
    edited,
    shown,
  }: { readonly hash: string | null; readonly edited: boolean; readonly shown: boolean },
): WordDecision {
  if (state.heard.has(word.comment)) return again('approved');
  const plan = waitingPlan(state);
  if (plan === null) return state.stopped && hash === null ? decideResume(state, word) : no('nothing-waits');
  if (hash !== null && !plan.startsWith(hash.toLowerCase())) return no('other-plan');
  if (!shown) return no('plan-changed');
  if (hash === null && edited) return no('edited');
  const { comment, by } = word;
  return {
    events: [{ type: 'approved', plan, comment, by }],
    reason: 'approved by a person',
    taken: 'approved',
  };
}
