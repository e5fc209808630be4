import { runClaim } from '../../src/app/claim/run-claim.ts';
import { decideOn } from '../../src/app/decide-on.ts';
import type { Deps } from '../../src/app/deps.ts';
import { ordersOf } from '../../src/app/publish/orders-of.ts';
import { ForemanError } from '../../src/domain/fault.ts';
import type { RequestId, TaskKey } from '../../src/domain/ids.ts';
import type { LegOrder } from '../../src/domain/leg.ts';
import type { RequestState } from '../../src/domain/request-state.ts';
import { decideGrants, type Pools } from '../../src/flow/decide-grants.ts';
import { foresee } from '../../src/flow/replay.ts';
import { jobOf } from './racers.ts';

/** One run's part in a race for grants. */
export interface Contender {
  readonly run: number;
  /** What the run was told it holds. */
  readonly told: readonly LegOrder[];
  /** The order with which it went to the claim: one that it holds, else one that it would hold had nobody been faster. */
  readonly order: LegOrder | null;
  /** Whether the claim let it go on to the model. */
  readonly went: boolean;
}

/** A race, as every contender sees it. */
export interface Contest {
  readonly request: RequestId;
  readonly pools: Pools;
  /** Which of its orders each contender claims. */
  readonly leg: number;
}

/**
 * Grants what is ready as the publish step does, and goes straight to the claim, as a leg does. Who was too slow claims all the same, with the
 * order that it wanted to give itself, or with one that another run holds: what a run does that was wrongly told it had won.
 */
export async function contend(deps: Deps, run: number, contest: Contest): Promise<Contender> {
  const job = jobOf(run);
  let wished: readonly LegOrder[] = [];
  try {
    const decided = await decideOn({ deps, job }, { request: contest.request }, ({ state, world }) => {
      const decision = decideGrants(state, contest.pools);
      const after: RequestState = foresee(state, decision.events, job.run);
      if (decision.events.length > 0) wished = ordersOf({ state: after, world, job });
      return decision;
    });
    const told = ordersOf({ ...decided, job });
    const held = decided.state.live.map((one) => ({ ...one, run: job.run }));
    const stolen = ordersOf({ ...decided, state: { ...decided.state, live: held }, job });
    const orders = [told, wished, stolen].find((some) => some.length > 0) ?? [];
    const order = orders[contest.leg % Math.max(1, orders.length)] ?? null;
    return { run, told, order, went: order !== null && (await goesToWork(deps, run, order)) };
  } catch (error) {
    if (!(error instanceof ForemanError) || error.code !== 'journal-contended') throw error;
    // The journal changed too often for it; its job would be run again.
    return { run, told: [], order: null, went: false };
  }
}

/** Whether a claim lets a leg go on to the model; one whose term the journal never comes to show is told so, and stops. */
export async function goesToWork(deps: Deps, run: number, order: LegOrder): Promise<boolean> {
  try {
    return (await runClaim({ deps, job: jobOf(run) }, order)).go;
  } catch (error) {
    if (error instanceof ForemanError && error.code === 'github-unknown') return false;
    throw error;
  }
}

/** The task of an order for one task's work. */
export const taskOfOrder = ({ grant }: LegOrder): TaskKey | null =>
  grant.kind === 'work' ? grant.task : null;
