import { fullAllowance, leastAllowance } from '../domain/budgets.ts';
import type { Limits, MoneyTaken, Over } from '../domain/budgets.ts';
import type { TaskKey } from '../domain/ids.ts';
import type { Allowance, JournalEventOf } from '../domain/journal.ts';
import type { RequestState } from '../domain/request-state.ts';

/** What can still be given away, reservations taken off: nothing here may ever be below zero. */
export interface Purse {
  readonly limits: Limits;
  /** Micro-dollars of the request's cap. */
  readonly cap: number;
  readonly left: number;
  /** Null without a limit. */
  readonly tokens: number | null;
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
  const out = state.ledger.minutes >= limits.minutes ? 'minutes' : tokens === 0 ? 'tokens' : null;
  return { limits, cap, left, tokens, over: out ?? (isDay ? 'day' : 'request') };
}

/** What a task may take now; null where what is left does not do. Its part is doubled each time that it did not suffice. */
export function allowanceFor(state: RequestState, task: TaskKey, purse: Purse): Allowance | null {
  if (purse.over === 'minutes' || purse.tokens === 0) return null;
  const before = state.ledger.short.get(task) ?? 0;
  const microdollars = Math.min(Math.max(fullAllowance(purse.cap), 2 * before), purse.left);
  if (microdollars < Math.max(leastAllowance(purse.cap), 2 * before)) return null;
  return {
    microdollars,
    ...(purse.tokens === null ? {} : { tokens: Math.min(purse.tokens, tokenPart(purse)) }),
  };
}

/** Whether the request still stands at the limit it met; the cap of a day is gone with the day. */
export const isPaused = ({ paused }: RequestState, { today }: Limits): boolean =>
  paused !== null && !(paused.day !== null && today !== null && today > paused.day);

/** The purse after this was taken out of it. */
export const takenFrom = (purse: Purse, { microdollars, tokens }: Allowance): Purse => ({
  ...purse,
  left: purse.left - microdollars,
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
    minutes: [limits.minutes, ledger.minutes],
  };
  const [most, taken] = numbers[over];
  const day = over === 'day' ? limits.today : null;
  return { type: 'paused', why: 'budget', over, cap: most, taken, untold: ledger.untold, day };
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
