import type { Config, Pool, ProfileSource } from './config.ts';
import type { Result } from './result.ts';
import { err, ok } from './result.ts';

export interface Route {
  readonly pool: Pool;
  readonly profile: ProfileSource;
}

/** Nobody serves this worker type and there is no default pool; `known` lists what could be written instead. */
export interface NoRoute {
  readonly reason: 'unknown-type';
  readonly type: string;
  readonly known: readonly string[];
}

/** Worker type to pool to profile; a type that no pool names goes to the default pool, if there is one. */
export function routeWorker(
  config: Pick<Config, 'pools' | 'defaultPool'>,
  type: string,
): Result<Route, NoRoute> {
  const wanted = type.trim().toLowerCase();
  const pool =
    config.pools.find((one) => one.name === wanted) ??
    config.pools.find((one) => one.routes.includes(wanted)) ??
    config.pools.find((one) => one.name === config.defaultPool);
  if (pool !== undefined) return ok({ pool, profile: pool.profile });
  return err({
    reason: 'unknown-type',
    type,
    known: [...new Set(config.pools.flatMap((one) => one.routes))],
  });
}
