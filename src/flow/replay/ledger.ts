import { LEG_REQUESTS, chargeOf, dayOf, tokensOf } from '../../domain/budgets.ts';
import type { CostRow, Ledger } from '../../domain/budgets.ts';
import type { TaskKey } from '../../domain/ids.ts';
import type { JournalEntry, JournalEventOf, Spent } from '../../domain/journal.ts';
import { taskOf } from '../../domain/request-state.ts';
import type { LiveGrant, RequestState } from '../../domain/request-state.ts';

type Line = Pick<JournalEntry, 'event' | 'at' | 'requests'>;

/** The state after a line with what it cost: `before` still holds the grant that the event ends. */
export function withMoney(before: RequestState, after: RequestState, line: Line): RequestState {
  return withRequests(paidFor(before, after, line), line);
}

const HOUR_MS = 3_600_000;

/** Counts the requests to GitHub that a line tells of, and those of a leg that never told; what is older than an hour is left out. */
function withRequests(state: RequestState, { event, at, requests = 0 }: Line): RequestState {
  const count = requests + (event.type === 'released' ? LEG_REQUESTS : 0);
  if (count === 0 || at === '') return state;
  const since = Date.parse(at) - HOUR_MS;
  const kept = state.ledger.requests.filter((one) => Date.parse(one.at) > since);
  return { ...state, ledger: { ...state.ledger, requests: [...kept, { at, count }] } };
}

function paidFor(before: RequestState, after: RequestState, { event, at }: Line): RequestState {
  switch (event.type) {
    case 'planned':
    case 'planned-more':
    case 'dropped-more':
    case 'plan-failed':
      if (!event.spent) return after;
      return {
        ...after,
        ledger: told(after.ledger, { role: 'foreman', task: null, spent: event.spent }, at),
      };
    case 'awaited':
    case 'settled':
    case 'released':
      return ended(before, after, { event, at });
    case 'granted':
      return event.grants.some((grant) => grant.kind === 'work') ? { ...after, paused: null } : after;
    case 'resumed':
      return { ...after, paused: null, ledger: { ...after.ledger, cap: event.cap ?? after.ledger.cap } };
    case 'paused': {
      const { over, cap, taken, untold, day, until = null } = event;
      return { ...after, paused: { over, cap, taken, untold, day, until } };
    }
    default:
      return after;
  }
}

/** What was paid for beside a worker: an audit of what it delivered, the foreman's look for the answer to what it asks. */
function paidBeside(event: Ending, task: TaskKey): readonly CostRow[] {
  const audit = event.type === 'released' ? undefined : event.audit;
  const lookup = event.type === 'settled' ? event.lookup : undefined;
  return [
    ...(audit && audit.spent.calls > 0 ? [{ role: 'audit', task, spent: audit.spent }] : []),
    ...(lookup && lookup.spent.calls > 0 ? [{ role: 'foreman', task, spent: lookup.spent }] : []),
  ];
}

type Ending = JournalEventOf<'awaited' | 'settled' | 'released'>;

/**
 * The end of a leg turns its reservation into what it cost; where nobody told, the whole reservation counts. One that waited for CI was
 * over before, and its waiting costs nothing.
 */
function ended(
  before: RequestState,
  after: RequestState,
  { event, at }: { readonly event: Ending; readonly at: string },
): RequestState {
  const live = before.live.find((one) => one.grant.term === event.term);
  if (!live || live.awaits) return after;
  const ledger = { ...after.ledger, minutes: after.ledger.minutes + minutesOf(live, at) };
  const { grant } = live;
  if (grant.kind !== 'work') return { ...after, ledger };
  const spent = event.type === 'released' ? null : event.spent;
  if (!spent) return { ...after, ledger: untold(ledger, live, at) };
  const role = taskOf(after, grant.task).worker;
  const whole = [{ role, task: grant.task, spent }, ...paidBeside(event, grant.task)].reduce(
    (sum, row) => told(sum, row, at),
    ledger,
  );
  const isShort = event.type === 'settled' && event.outcome === 'budget';
  return { ...after, ledger: { ...whole, short: shortAfter(ledger, live, isShort) } };
}

function told(
  ledger: Ledger,
  row: { readonly role: string; readonly task: TaskKey | null; readonly spent: Spent },
  at: string,
): Ledger {
  const { spent } = row;
  const more = charge(ledger, chargeOf(spent), at);
  return { ...more, costs: [...ledger.costs, row], tokens: ledger.tokens + tokensOf(spent) };
}

function untold(ledger: Ledger, { grant }: LiveGrant, at: string): Ledger {
  if (grant.kind !== 'work' || !grant.allowance) return ledger;
  const { microdollars, tokens = 0 } = grant.allowance;
  const more = charge(ledger, microdollars, at);
  return { ...more, untold: ledger.untold + microdollars, tokens: ledger.tokens + tokens };
}

/** A line that is only foreseen has no time yet: it counts for the day of the last one. */
function charge(ledger: Ledger, microdollars: number, at: string): Ledger {
  const day = at === '' ? ledger.today.day : dayOf(at);
  const before = day === ledger.today.day ? ledger.today.charged : 0;
  return {
    ...ledger,
    charged: ledger.charged + microdollars,
    today: { day, charged: before + microdollars },
  };
}

function shortAfter(ledger: Ledger, { grant }: LiveGrant, isShort: boolean): Ledger['short'] {
  if (grant.kind !== 'work' || (!isShort && !ledger.short.has(grant.task))) return ledger.short;
  const short = new Map(ledger.short);
  if (isShort && grant.allowance) short.set(grant.task, grant.allowance.microdollars);
  else short.delete(grant.task);
  return short;
}

/** From the grant to its end, each begun minute counted, as Actions bills them. */
function minutesOf(live: LiveGrant, at: string): number {
  const took = Date.parse(at) - Date.parse(live.at);
  return Number.isFinite(took) ? Math.max(1, Math.ceil(took / 60_000)) : 1;
}
