import type { World } from '../domain/world.ts';
import type { Pools } from '../flow/decide-grants.ts';
import { configOf } from './load-config.ts';
import { poolsOf } from './pools-of.ts';
import type { DayTaken } from './pools-of.ts';

/** The pools as configured, with where the default branch stands, so that it can be brought in. */
export const poolsIn = (world: World, day: DayTaken | null = null): Pools => ({
  ...poolsOf(configOf(world), day),
  head: world.target.head,
});
