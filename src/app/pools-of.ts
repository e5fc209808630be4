import { dayOf, limitsOf } from '../domain/budgets.ts';
import type { Limits } from '../domain/budgets.ts';
import type { Config } from '../domain/config.ts';
import { routeWorker } from '../domain/route-worker.ts';
import type { Pools } from '../flow/decide-grants.ts';

/** The moment, and what all other requests have taken of its day, as far as somebody looked. */
export type DayTaken = Pick<Limits, 'othersToday' | 'today' | 'now'>;

/** The moment in the terms of the limits; milliseconds since 1970. */
export function momentOf(now: number): { readonly today: string; readonly now: string } {
  const at = new Date(now).toISOString();
  return { today: dayOf(at), now: at };
}

/** The configured pools and limits as `flow` asks about them: a worker type that nobody serves any more has no place. */
export const poolsOf = (config: Config, day: DayTaken | null = null): Pools => ({
  poolOf: (worker) => {
    const route = routeWorker(config, worker);
    return route.ok ? route.value.pool.name : '';
  },
  most: (name) => config.pools.find((pool) => pool.name === name)?.count ?? 0,
  limits: { ...limitsOf(config.budgets), ...day },
});
