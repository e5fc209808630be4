import type { JournalEvent } from '../domain/journal.ts';
import type { RequestState } from '../domain/request-state.ts';
import { decideGrants } from './decide-grants.ts';
import type { Pools } from './decide-grants.ts';

/** A wake-up that nobody followed for this long is taken for lost. Milliseconds. */
const WAKE_LASTS = 120_000;

/**
 * Whether the leg that ends starts the next run: only if that would find something, and no other leg has started one that has not looked
 * yet. The run that looks is granted everything that became ready meanwhile.
 */
export function decideWake(
  state: RequestState,
  pools: Pools,
  { term, now }: { term: number; now: number },
): readonly JournalEvent[] {
  const { events } = decideGrants(state, pools);
  // A limit is told where it is met: no run has to be started for that.
  if (events[0]?.type === 'paused') return events;
  return events.length > 0 && !isAwake(state, now) ? [{ type: 'woken', term }] : [];
}

/** Whether a run was started that has not looked yet. */
export const isAwake = ({ wake }: RequestState, now: number): boolean =>
  wake !== null && now - Date.parse(wake.at) < WAKE_LASTS;
