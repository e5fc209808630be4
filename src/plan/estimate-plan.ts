import type { PlannedTask } from '../domain/plan.ts';
import type { Estimate } from '../domain/plan-facts.ts';
import type { ModelPrice } from '../domain/usage.ts';
import { addCosts, costOfCall, noUsage } from '../domain/usage.ts';

/** What a worker type costs and begins with. */
export interface EstimateBasis {
  /** Tokens of what every worker is told first: rules, repository map, plan. */
  readonly prefixTokens: number;
  readonly modelOf: (worker: string) => string;
  readonly price: (model: string) => ModelPrice | undefined;
}

/** A worker asks, looks up, and answers: so many calls, the prefix read from the cache in all but the first. */
const CALLS = 5;
/** Tokens of its contract, and of what it looks up in each call. */
const OWN_TOKENS = 4_000;
const OUT_TOKENS = 6_000;
/** A file that may be written adds this to the answer. */
const OUT_PER_FILE = 2_000;
/** One task in three is tried twice. */
const AGAIN = 4 / 3;
/** Claim and work, checkpoint, verify, settle: each job is billed as whole minutes. */
const MINUTES = 6;
/** Intake, plan and publish of the request. */
const MINUTES_FIRST = 4;

/** A rough guess, from the size of the plan and the prices of its models, before anything is spent. */
export function estimatePlan(tasks: readonly PlannedTask[], basis: EstimateBasis): Estimate {
  const rows = tasks.map((task) => estimateTask(task, basis));
  const cost = addCosts(rows.map((row) => row.cost));
  const sum = (pick: (row: (typeof rows)[number]) => number): number =>
    Math.round(rows.reduce((all, row) => all + pick(row), 0) * AGAIN);
  return {
    tokensIn: sum((row) => row.tokensIn),
    tokensOut: sum((row) => row.tokensOut),
    microdollars: cost.known ? Math.round(cost.microDollars * AGAIN) : null,
    minutes: MINUTES_FIRST + sum(() => MINUTES),
  };
}

function estimateTask(task: PlannedTask, { prefixTokens, modelOf, price }: EstimateBasis) {
  const model = modelOf(task.worker);
  const output = OUT_TOKENS + OUT_PER_FILE * task.contract.boundaries.length;
  const usage = {
    ...noUsage,
    input: OWN_TOKENS * CALLS,
    cacheWrite5m: prefixTokens,
    cacheRead: prefixTokens * (CALLS - 1),
    output,
  };
  return {
    tokensIn: usage.input + usage.cacheWrite5m + usage.cacheRead,
    tokensOut: output,
    cost: costOfCall(model, usage, price(model)),
  };
}
