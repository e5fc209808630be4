import { decideOn } from '../../src/app/decide-on.ts';
import { emptyReport } from '../../src/app/checkpoint/report.ts';
import { loadAccepted, type LoadedRequest } from '../../src/app/load-request.ts';
import { ordersOf } from '../../src/app/publish/orders-of.ts';
import { landingMoves } from '../../src/app/settle/landing-moves.ts';
import type { SettleInput } from '../../src/app/settle/settling.ts';
import { Oid } from '../../src/domain/ids.ts';
import type { RequestId } from '../../src/domain/ids.ts';
import type { LegOrder } from '../../src/domain/leg.ts';
import { decideGrants } from '../../src/flow/decide-grants.ts';
import { decideSettle } from '../../src/flow/decide-settle.ts';
import { createCommit, createTree } from '../../src/sandbox/hub/ops/git-objects.ts';
import { branchesOf } from '../../src/text/names.ts';
import type { Arena } from './arena.ts';
import { lostLines } from './history.ts';
import { judgeLanding } from './judge-landing.ts';
import { depsOf, jobOf, type Racers } from './racers.ts';
import { seedRacedRequest } from './seed-request.ts';

export interface LandingOutcome {
  readonly violations: readonly string[];
  /** Candidates that were green, came too late, and stayed in line. */
  readonly inLine: number;
}

/** Several green candidates on one work head are settled at the same moment: one lands, the others stay in line. */
export async function raceToLand(racers: Racers, candidates: number): Promise<LandingOutcome> {
  const { arena } = racers;
  const request = await seedRacedRequest(arena, candidates);
  const orders = await grantAll(racers, request, candidates);
  const legs = orders.map((order, at) => ({ run: at + 2, input: greenInput(arena, order) }));
  const told = await Promise.all(
    legs.map(({ run, input }) => settle({ ...racers, request }, { run, input })),
  );
  const end = await loadAccepted(depsOf(racers, candidates + 2), { request });
  const work = end.world.branches.get(branchesOf(request).work)?.oid ?? null;
  const violations = [...judgeLanding(end, { told, work, candidates }), ...lostLines(arena, request)];
  return { violations, inLine: end.state.tasks.filter((task) => task.status === 'merging').length };
}

/** All tasks to one run, before the race; its own appends lose no answers. */
async function grantAll(racers: Racers, request: RequestId, places: number): Promise<readonly LegOrder[]> {
  const job = jobOf(1);
  const pools = { poolOf: () => 'coding', most: () => places };
  const deps = depsOf({ ...racers, around: (store) => store }, 1);
  const granted = await decideOn({ deps, job }, { request }, ({ state }) => decideGrants(state, pools));
  return ordersOf({ ...granted, job });
}

/** What the jobs before settle leave for a task whose candidate, a real commit on the work head, was verified green. */
export function greenInput(arena: Arena, order: LegOrder): SettleInput {
  const ctx = arena.as(1);
  const { term, base } = order.grant;
  const path = `part-${term}.txt`;
  const text = `The part of term ${term}.\n`;
  const tree = createTree(ctx, { base, entries: [{ path, mode: '100644', content: { text } }] });
  const commit = (message: string) => Oid.parse(createCommit(ctx, { message, tree, parents: [base] }));
  const report = {
    ...emptyReport(order),
    outcome: 'candidate' as const,
    delivery: 'files' as const,
    checkpoint: commit(`Checkpoint of term ${term}`),
    candidate: commit(`Candidate of term ${term}`),
    candidateBase: base,
  };
  return {
    order,
    report,
    verify: 'success',
    verified: { candidate: report.candidate, steps: [] },
    unverifiable: false,
  };
}

/** One settle without its comments: the append that decides, and the move of the work branch that follows from it. */
async function settle(
  at: Racers & { readonly request: RequestId },
  { run, input }: { readonly run: number; readonly input: SettleInput },
): Promise<LoadedRequest> {
  const [deps, job, ref] = [depsOf(at, run), jobOf(run), { request: at.request }];
  const nonces = { outcome: deps.ids.nonce(), question: deps.ids.nonce() };
  const decided = await decideOn({ deps, job }, ref, ({ state }) =>
    decideSettle(state, { ...input, verifySaid: true, nonces }),
  );
  const seen = await loadAccepted(deps, ref);
  const moves = landingMoves({ ...seen, deps, job, input, ref });
  if (moves.length > 0) await deps.forge.change(moves);
  return decided;
}
