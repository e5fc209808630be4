import type { Config } from '../domain/config.ts';
import { routeWorker } from '../domain/route-worker.ts';
import type { Pools } from '../flow/decide-grants.ts';

/** The configured pools as `flow` asks about them: a worker type that nobody serves any more has no place. */
export const poolsOf = (config: Config): Pools => ({
  poolOf: (worker) => {
    const route = routeWorker(config, worker);
    return route.ok ? route.value.pool.name : '';
  },
  most: (name) => config.pools.find((pool) => pool.name === name)?.count ?? 0,
});
