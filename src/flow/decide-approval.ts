import type { ApprovalReason } from '../domain/approval-reason.ts';
import type { Approval } from '../domain/config.ts';
import type { TaskKey, TextHash } from '../domain/ids.ts';
import { awaitsApproval } from '../domain/request-state.ts';
import type { RequestState } from '../domain/request-state.ts';
import { again, decideGoOn, no } from './decide-word.ts';
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

/** The tasks whose packages wait for a person's word. */
export const waitingPackages = (
  state: RequestState,
): readonly { readonly task: TaskKey; readonly packages: TextHash }[] =>
  state.tasks.flatMap(({ key, status, packages, questions }) =>
    status === 'asking' && packages && questions.at(-1)?.why === 'packages'
      ? [{ task: key, packages: packages.hash }]
      : [],
  );

/** Whether this comment let packages in before. */
const letIn = ({ tasks }: RequestState, { comment }: Word): boolean =>
  tasks.some(({ questions }) =>
    questions.some(({ why, answer }) => why === 'packages' && answer?.comment === comment),
  );

/** A yes to packages names their list; without a hash it counts where nothing else waits for one. */
function admitted(state: RequestState, word: Word, hash: string | null): WordDecision | null {
  const waiting = waitingPackages(state);
  const fits = waiting.filter(({ packages }) => hash !== null && packages.startsWith(hash.toLowerCase()));
  const [found, second] = hash === null && waitingPlan(state) === null ? waiting : fits;
  if (!found || second) return null;
  const { comment, by } = word;
  return {
    events: [{ type: 'admitted', ...found, comment, by }],
    reason: 'packages approved by a person',
    taken: 'admitted',
  };
}

/** What was found out before an approval is decided: whether the texts that it rests on are as they were. */
export interface Grounds {
  /** The words of the request were edited since. */
  readonly edited: boolean;
  /** The plan that waits stands on the issue as it was shown. */
  readonly shown: boolean;
  /** The approval was written before that plan was shown: it meant another one. */
  readonly early: boolean;
}

/**
 * An approval counts for exactly the plan that was shown last: one that names another hash, or comes after the words of the request were
 * edited, asks again. Where no plan waits and the request is stopped, a yes means that it goes on.
 */
export function decideApprove(
  state: RequestState,
  word: Word,
  { hash, edited, shown, early }: { readonly hash: string | null } & Grounds,
): WordDecision {
  if (state.heard.has(word.comment)) return again(letIn(state, word) ? 'admitted' : 'approved');
  const packages = admitted(state, word, hash);
  if (packages) return packages;
  const plan = waitingPlan(state);
  if (plan === null && hash !== null && waitingPackages(state).length > 0) return no('other-packages');
  if (plan === null && waitingPackages(state).length > 1) return no('which-packages');
  if (plan === null)
    return state.stopped && hash === null
      ? decideGoOn(state, word, { cap: null, edited })
      : no('nothing-waits');
  if (hash !== null && !plan.startsWith(hash.toLowerCase())) return no('other-plan');
  if (!shown) return no('plan-changed');
  if (hash === null && early) return no('overtaken');
  if (hash === null && edited) return no('edited');
  const { comment, by } = word;
  return {
    events: [{ type: 'approved', plan, comment, by }],
    reason: 'approved by a person',
    taken: 'approved',
  };
}
