import { LEG_REQUESTS, fullAllowance, leastAllowance } from '../domain/budgets.ts';
import type { Limits, MoneyTaken, Over, Paused } from '../domain/budgets.ts';
import type { TaskKey } from '../domain/ids.ts';
import type { Allowance, JournalEventOf } from '../domain/journal.ts';
import { openDependencies } from '../domain/request-state.ts';
import type { RequestState } from '../domain/request-state.ts';

const HOUR_MS = 3_600_000;

/** What can still be given away, reservations taken off: nothing here may ever be below zero. */
export interface Purse {
  readonly limits: Limits;
  /** Micro-dollars of the request's cap. */
  readonly cap: number;
  readonly left: number;
  /** Null without a limit. */
  readonly tokens: number | null;
  /** Requests to GitHub that this hour still has room for. */
  readonly requests: number;
  /** Which limit is the nearest. */
  readonly over: Over;
}

/** What is left of every limit, after all that was charged and all that running legs may still take. */
export function purseOf(state: RequestState, limits: Limits): Purse {
  const cap = state.ledger.cap ?? limits.request;
  const reserved = reservedBy(state, cap);
  const ofRequest = cap - state.ledger.charged - reserved.microdollars;
  const ofDay = dayLeft(state, limits, reserved.microdollars);
  const isDay = ofDay !== null && ofDay < ofRequest;
  const left = Math.max(0, isDay ? ofDay : ofRequest);
  const tokens =
    limits.tokens === null ? null : Math.max(0, limits.tokens - state.ledger.tokens - reserved.tokens);
  const requests = limits.requests - requestsIn(state, limits) - state.live.length * LEG_REQUESTS;
  const purse = { limits, cap, left, tokens, requests, over: isDay ? 'day' : 'request' } as const;
  return { ...purse, over: outOf(purse, minutesOf(state, limits)) ?? purse.over };
}

/** The limit besides money that nothing is left of. */
function outOf({ limits, tokens, requests }: Omit<Purse, 'over'>, minutes: number): Over | null {
  if (minutes >= limits.minutes) return 'minutes';
  if (tokens === 0) return 'tokens';
  return requests < LEG_REQUESTS ? 'requests' : null;
}

/** Minutes of the legs that are over, and of those at work until now. */
export function minutesOf({ ledger, live }: RequestState, { now }: Limits): number {
  const moment = now === null ? NaN : Date.parse(now);
  const running = live.map(({ at }) => Math.ceil((moment - Date.parse(at)) / 60_000));
  return running.reduce((sum, one) => sum + (one > 0 ? one : 0), ledger.minutes);
}

/** Requests to GitHub in the hour before now. */
export function requestsIn({ ledger }: RequestState, { now }: Limits): number {
  const since = now === null ? -Infinity : Date.parse(now) - HOUR_MS;
  return ledger.requests.reduce((sum, one) => sum + (Date.parse(one.at) > since ? one.count : 0), 0);
}

/** When so many requests are an hour old that a leg may start. */
function roomAt({ ledger }: RequestState, { requests: most }: Limits): string | undefined {
  let rest = ledger.requests.reduce((sum, one) => sum + one.count, 0);
  for (const { at, count } of ledger.requests) {
    rest -= count;
    if (rest + LEG_REQUESTS <= most) return new Date(Date.parse(at) + HOUR_MS).toISOString();
  }
  return undefined;
}

/** What a task may take now; null where what is left does not do. Its part is doubled each time that it did not suffice. */
export function allowanceFor(state: RequestState, task: TaskKey, purse: Purse): Allowance | null {
  if (purse.over === 'minutes' || purse.tokens === 0 || purse.requests < LEG_REQUESTS) return null;
  const before = state.ledger.short.get(task) ?? 0;
  const microdollars = Math.min(Math.max(fullAllowance(purse.cap), 2 * before), purse.left);
  if (microdollars < Math.max(leastAllowance(purse.cap), 2 * before)) return null;
  return {
    microdollars,
    ...(purse.tokens === null ? {} : { tokens: Math.min(purse.tokens, tokenPart(purse)) }),
  };
}

/** Whether the request still stands at the limit it met; the cap of a day is gone with the day, that of an hour with the hour. */
export function isPaused({ paused }: RequestState, { today, now }: Limits): boolean {
  if (paused === null) return false;
  const isNextDay = paused.day !== null && today !== null && today > paused.day;
  const isLater = paused.until !== null && now !== null && now >= paused.until;
  return !isNextDay && !isLater;
}

/**
 * At which limit a request that a person lets go on stops again at once; null where it does go on. What other requests take today is not
 * looked up for this: a limit of the day that was met holds for the day, as long as it was not made higher.
 */
export function stillShort(before: RequestState, after: RequestState, limits: Limits): Short | null {
  if (after.live.length > 0) return null;
  const { paused } = before;
  if (paused?.over === 'day' && isPaused(before, limits) && limits.day <= paused.cap) return paused;
  const ready = after.tasks.filter(
    (task) => task.status === 'waiting' && openDependencies(after, task).length === 0,
  );
  const purse = purseOf(after, limits);
  const isShort = ready.length > 0 && ready.every(({ key }) => allowanceFor(after, key, purse) === null);
  if (!isShort) return null;
  const { over, cap, taken, untold, until = null } = pausedAt(after, purse);
  return { over, cap, taken, untold, until };
}

/** The limit that stands in the way, with its numbers. */
type Short = Omit<Paused, 'day'>;

/** The purse after this was taken out of it. */
export const takenFrom = (purse: Purse, { microdollars, tokens }: Allowance): Purse => ({
  ...purse,
  left: purse.left - microdollars,
  requests: purse.requests - LEG_REQUESTS,
  tokens: purse.tokens === null ? null : purse.tokens - (tokens ?? 0),
});

/** The line that says at which limit nothing more is started, with its numbers. */
export function pausedAt(state: RequestState, purse: Purse): JournalEventOf<'paused'> {
  const { limits, cap, over } = purse;
  const { ledger } = state;
  const numbers: Readonly<Record<Over, readonly [cap: number, taken: number]>> = {
    request: [cap, ledger.charged],
    day: [limits.day, (limits.othersToday ?? 0) + ownToday(state, limits)],
    tokens: [limits.tokens ?? 0, ledger.tokens],
    minutes: [limits.minutes, minutesOf(state, limits)],
    requests: [limits.requests, requestsIn(state, limits)],
  };
  const [most, taken] = numbers[over];
  const day = over === 'day' ? limits.today : null;
  const until = over === 'requests' ? roomAt(state, limits) : undefined;
  const line = { type: 'paused', why: 'budget', over, cap: most, taken, untold: ledger.untold, day } as const;
  return until === undefined ? line : { ...line, until };
}

/** Legs at work, and plans for more work that are being made: both may still take all that was set aside for them. */
export function reservedBy(
  state: RequestState,
  cap: number,
): { readonly microdollars: number; readonly tokens: number } {
  const held = state.live.flatMap(({ grant }) =>
    grant.kind === 'work' && grant.allowance ? [grant.allowance] : [],
  );
  const plans = state.additions.filter((one) => one.status === 'asked').length;
  return {
    microdollars: held.reduce((sum, one) => sum + one.microdollars, plans * fullAllowance(cap)),
    tokens: held.reduce((sum, one) => sum + (one.tokens ?? 0), 0),
  };
}

/** What a request has taken when a plan is asked for; the plan that this comment asks for is not among the others. */
export function moneyTaken(state: RequestState, comment: number | undefined): MoneyTaken {
  const { charged, tokens, cap } = state.ledger;
  const others = state.additions.filter((one) => one.status === 'asked' && one.comment !== comment);
  const reserved = reservedBy({ ...state, additions: [] }, 0).microdollars;
  return { charged, tokens, cap, reserved, plans: others.length };
}

/** Tokens are shared out like dollars. */
const tokenPart = ({ limits }: Purse): number => fullAllowance(limits.tokens ?? 0);

function dayLeft(state: RequestState, limits: Limits, reserved: number): number | null {
  if (limits.othersToday === null) return null;
  return limits.day - limits.othersToday - ownToday(state, limits) - reserved;
}

const ownToday = ({ ledger }: RequestState, { today }: Limits): number =>
  ledger.today.day === today ? ledger.today.charged : 0;
