import type { CheckpointReport, LegOrder } from '../../domain/leg.ts';
import type { Deps } from '../deps.ts';
import type { VerifyPlan } from '../../domain/verify-plan.ts';

/** What the checkpoint step leaves: its report, and the commands for the candidate, null where there is nothing to verify by. */
export interface Checkpointed {
  readonly report: CheckpointReport;
  readonly verify: VerifyPlan | null;
}

/** A report in which nothing has happened yet. */
export function emptyReport(order: LegOrder): CheckpointReport {
  return {
    request: order.request,
    term: order.grant.term,
    tasks: order.grant.kind === 'work' ? [order.grant.task] : order.grant.tasks,
    outcome: 'stale',
    delivery: 'none',
    text: '',
    summary: '',
    decisions: '',
    refusal: null,
    conflicts: [],
    flags: [],
    why: '',
    checkpoint: null,
    candidate: null,
    candidateBase: null,
    behind: null,
    pull: null,
    spent: null,
  };
}

/** Of a leg whose term is no longer its own: nothing of it is shown or used. */
export function takenBack({ log }: Pick<Deps, 'log'>, order: LegOrder): Checkpointed {
  log.warn(`Term ${order.grant.term} is not this run's any more; its delivery is not used.`);
  return { report: emptyReport(order), verify: null };
}
