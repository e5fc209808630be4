import { z } from 'zod';
import type { Config } from './config.ts';
import type { TaskKey } from './ids.ts';
import type { Allowance, Spent } from './journal.ts';

/** What the configuration lets one request take. */
export interface Limits {
  /** Micro-dollars of the whole request; a person's `resume budget` may replace it. */
  readonly request: number;
  /** Tokens of the whole request; null without a limit. */
  readonly tokens: number | null;
  /** Minutes of its legs together. */
  readonly minutes: number;
  /** Micro-dollars of all requests in one day (UTC). */
  readonly day: number;
  /** What other requests have taken of the day, reservations included; null where nobody looked. */
  readonly othersToday: number | null;
  /** The day that this is about, `2026-11-20`; null where nobody looked. */
  readonly today: string | null;
  /** Requests to GitHub in any hour. */
  readonly requests: number;
  /** The moment that this is about, ISO 8601; null where nobody looked. */
  readonly now: string | null;
}

/** Which limit stands in the way. */
export type Over = 'request' | 'day' | 'tokens' | 'minutes' | 'requests';

/** What one conversation cost, and for whom it was held. */
export interface CostRow {
  /** `foreman`, or the worker's type. */
  readonly role: string;
  readonly task: TaskKey | null;
  readonly spent: Spent;
}

/** What a request has taken so far; every sum is an upper bound of the truth. */
export interface Ledger {
  readonly costs: readonly CostRow[];
  /** Micro-dollars spent, and those of `untold`. */
  readonly charged: number;
  /** Of them, reservations of legs that never told what they spent: they count in full. */
  readonly untold: number;
  readonly tokens: number;
  readonly minutes: number;
  /** Micro-dollars charged on the last day that anything was, and that day. */
  readonly today: { readonly day: string; readonly charged: number };
  /** Micro-dollars that a person allowed instead of the configured cap. */
  readonly cap: number | null;
  /** Requests to GitHub of the last hour that anything was written in, by the line that counts them. */
  readonly requests: readonly { readonly at: string; readonly count: number }[];
  /** Tasks whose last leg stopped for money, with the micro-dollars that did not suffice. */
  readonly short: ReadonlyMap<TaskKey, number>;
}

/** Nothing was spent yet. */
export const EMPTY_LEDGER: Ledger = {
  costs: [],
  charged: 0,
  untold: 0,
  tokens: 0,
  minutes: 0,
  today: { day: '', charged: 0 },
  cap: null,
  requests: [],
  short: new Map(),
};

/** The numbers at which a request stopped. */
export interface Paused {
  readonly over: Over;
  /** Micro-dollars, tokens, minutes or requests, as `over` says. */
  readonly cap: number;
  readonly taken: number;
  /** Legs that ended without telling their cost, in micro-dollars. */
  readonly untold: number;
  /** The day for which it holds, where `over` is `day`. */
  readonly day: string | null;
  /** When enough of an hour's requests is an hour old, where `over` is `requests`. */
  readonly until: string | null;
}

const MICRO = 1_000_000;

/** Whole micro-dollars; a fraction of one is rounded down, so that a cap is never passed. */
export const microdollarsOf = (dollars: number): number => Math.floor(dollars * MICRO + 1e-6);

/** The configured limits, without anything that only the moment tells. */
export const limitsOf = (budgets: Config['budgets']): Limits => ({
  request: microdollarsOf(budgets.requestDollars),
  tokens: budgets.tokens,
  minutes: budgets.minutes,
  day: microdollarsOf(budgets.dayDollars),
  othersToday: null,
  today: null,
  requests: budgets.githubRequests,
  now: null,
});

/** The day of a moment, as the day's cap counts it. */
export const dayOf = (at: string): string => at.slice(0, 10);

/** Requests to GitHub that a leg may take until it settles: twice what one takes that has to merge by hand. */
export const LEG_REQUESTS = 40;
/** What a step sends after the line that counts its requests: the places where it shows what it wrote. */
export const AFTER_LINE = 6;

/** What a conversation counts for in micro-dollars: what was told, and the most that its lost answers can have cost. */
export const chargeOf = (spent: Spent): number => (spent.microdollars ?? 0) + (spent.untold ?? 0);

/** All tokens of a conversation, cached or not. */
export const tokensOf = ({ input, cacheRead, cacheWrite, output }: Spent): number =>
  input + cacheRead + cacheWrite + output;

/** One leg's part of a request: as many may be at work at once before one has to wait for another's rest. */
const LEG_PART = 5;
/** Less than this part of a full allowance is not worth a start. */
const LEAST_PART = 8;
/** The foreman plans before anything else is spent. */
const PLAN_PART = 4;

/** Micro-dollars of a leg that has not been short of money yet. */
export const fullAllowance = (cap: number): number => Math.floor(cap / LEG_PART);

/** The least that a leg is started with. */
export const leastAllowance = (cap: number): number => Math.max(1, Math.floor(cap / LEG_PART / LEAST_PART));

/** What a request had taken when a plan was asked for. */
export const MoneyTaken = z.object({
  charged: z.number().int().nonnegative(),
  tokens: z.number().int().nonnegative(),
  /** Micro-dollars that legs at work may still take. */
  reserved: z.number().int().nonnegative(),
  /** Other plans that are being made for the same request. */
  plans: z.number().int().nonnegative(),
  cap: z.number().int().positive().nullable(),
});
export type MoneyTaken = z.infer<typeof MoneyTaken>;

/** A request that has only begun. */
export const NONE_TAKEN: MoneyTaken = { charged: 0, tokens: 0, reserved: 0, plans: 0, cap: null };

/** What a plan may cost: a quarter of the cap, or what is left of it; of more work while the request runs, one leg's part. */
export function planAllowance(
  limits: Pick<Limits, 'request' | 'tokens'>,
  money: MoneyTaken,
  isMore: boolean,
): Allowance {
  const cap = money.cap ?? limits.request;
  const left = cap - money.charged - money.reserved - money.plans * fullAllowance(cap);
  const part = isMore ? fullAllowance(cap) : Math.floor(cap / PLAN_PART);
  return {
    microdollars: Math.max(0, Math.min(part, left)),
    ...(limits.tokens === null ? {} : { tokens: Math.max(0, limits.tokens - money.tokens) }),
  };
}
