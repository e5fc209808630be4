import type { Nonce, TaskKey, TextHash } from '../domain/ids.ts';
import { hashValue } from '../domain/hash.ts';
import type { JournalEvent, Spent } from '../domain/journal.ts';
import type { Plan, WorkPlan } from '../domain/plan.ts';
import { tasksOf } from '../domain/plan.ts';
import type { RequestState } from '../domain/request-state.ts';
import type { Decision } from './decision.ts';
import { nothing } from './decision.ts';

/** A valid plan, and what was found out about it. */
export interface PlanMade {
  readonly plan: Plan;
  readonly hash: TextHash;
  /** Tasks whose boundaries cannot be proven disjoint, both ways. */
  readonly conflicts: ReadonlyMap<TaskKey, readonly TaskKey[]>;
  readonly spent: readonly Spent[];
  readonly nonces: { readonly plan: Nonce; readonly question: Nonce };
  readonly taskNonce: (key: TaskKey) => Nonce;
  /** Whether it is built only after a person's word. */
  readonly waits?: boolean;
  /** The first request of its repository. */
  readonly first?: boolean;
}

/** Takes a plan over, once: the first one that the journal holds counts. */
export function decidePlan(state: RequestState, made: PlanMade): Decision {
  if (state.phase !== 'requested') return nothing(`the request is ${state.phase}`);
  if (state.mode === 'talk') return nothing('the foreman has answered and waits');
  const { plan } = made;
  const spent: JournalEvent[] = made.spent
    .slice(1)
    .map((one) => ({ type: 'plan-failed', problems: 0, spent: one }));
  const planned: JournalEvent = {
    type: 'planned',
    kind: plan.kind,
    plan: made.hash,
    tasks: plan.kind === 'tasks' || plan.kind === 'single' ? journalTasks(plan, made) : [],
    nonce: made.nonces.plan,
    spent: made.spent[0] ?? null,
    ...(made.first ? { first: true } : {}),
  };
  return { events: [...spent, planned, ...talk(plan, made)], reason: `plan: ${plan.kind}` };
}

function journalTasks(plan: WorkPlan, made: PlanMade) {
  return tasksOf(plan).map((task) => ({
    key: task.key,
    worker: task.worker,
    after: task.after,
    priority: task.priority,
    contract: hashValue(task.contract),
    conflicts: [...(made.conflicts.get(task.key) ?? [])],
    nonce: made.taskNonce(task.key),
  }));
}

function talk(plan: Plan, made: PlanMade): JournalEvent[] {
  const nonce = made.nonces.question;
  if (plan.kind === 'questions') return [{ type: 'asked', task: null, why: 'question', nonce }];
  if (plan.kind === 'answer') return [{ type: 'finished', outcome: 'answered', nonce }];
  if (plan.kind === 'decline') return [{ type: 'finished', outcome: 'declined', nonce }];
  if (made.waits) return [{ type: 'asked', task: null, why: 'approval', nonce }];
  return [];
}
