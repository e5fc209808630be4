import type { Pool, ProfileSource } from '../domain/config.ts';
import type { ConfigFile } from './config-schema.ts';
import type { YamlPath } from './config-path.ts';
import { nearestWord } from './config-nearest.ts';
import { parseBundleRef } from './profile-bundle-ref.ts';

/** The worker profiles that come with Foreman, and the types that each serves besides its own name. */
export const builtInRoutes: Readonly<Record<string, readonly string[]>> = {
  coding: ['task', 'feature', 'bug', 'chore', 'refactor'],
  'test-builder': ['test', 'tests', 'testing'],
  documentation: ['docs'],
  research: ['epic', 'spike'],
};

const DEFAULT_COUNT = 3;

type PoolFile = NonNullable<ConfigFile['pools']>[number];

export interface Flaw {
  readonly path: YamlPath;
  readonly message: string;
}

/** The pools of a repository that configures none. */
export const builtInPools = (): readonly Pool[] =>
  Object.keys(builtInRoutes).map((name) => ({
    name,
    profile: { kind: 'file', name },
    count: DEFAULT_COUNT,
    routes: [name, ...(builtInRoutes[name] ?? [])],
  }));

/** Pools as configured, with their routes settled: a pool's own name comes first, then what is written, then habits. */
export function readPools(written: readonly PoolFile[]): { pools: readonly Pool[]; flaws: readonly Flaw[] } {
  const read = written.map((pool, at) => readPool(pool, at, written));
  return {
    pools: read.map((one) => one.pool),
    flaws: [...read.flatMap((one) => one.flaws), ...clashes(written)],
  };
}

/** Whether `default_pool` names a pool. */
export function defaultPoolFlaw(name: string | undefined, pools: readonly Pool[]): Flaw | null {
  if (name === undefined || pools.some((pool) => pool.name === name)) return null;
  const names = pools.map((pool) => pool.name);
  const near = nearestWord(name, names);
  const fix = near === null ? `Known: ${names.join(', ')}.` : `Did you mean "${near}"?`;
  return { path: ['default_pool'], message: `default_pool names no pool: "${name}". ${fix}` };
}

function readPool(
  pool: PoolFile,
  at: number,
  all: readonly PoolFile[],
): { pool: Pool; flaws: readonly Flaw[] } {
  const source = readSource(pool, at);
  const flaws = [...source.flaws];
  if (pool.count !== undefined && pool.max_concurrent !== undefined && pool.count !== pool.max_concurrent) {
    const message = `pools[${at}] has both count and max_concurrent, which mean the same; keep one.`;
    flaws.push({ path: ['pools', at, 'max_concurrent'], message });
  }
  const count = pool.count ?? pool.max_concurrent ?? DEFAULT_COUNT;
  return {
    pool: { name: pool.name, profile: source.profile, count, routes: routesOf(pool, at, all) },
    flaws,
  };
}

function readSource(pool: PoolFile, at: number): { profile: ProfileSource; flaws: readonly Flaw[] } {
  const file: ProfileSource = { kind: 'file', name: pool.profile ?? pool.name };
  if (pool.worker_bundle === undefined) return { profile: file, flaws: [] };
  const path = ['pools', at, 'worker_bundle'];
  if (pool.profile !== undefined) {
    const message = `pools[${at}] has both profile and worker_bundle; keep one.`;
    return { profile: file, flaws: [{ path, message }] };
  }
  const bundle = parseBundleRef(pool.worker_bundle);
  if (bundle.ok) return { profile: { kind: 'bundle', bundle: bundle.value }, flaws: [] };
  return { profile: file, flaws: [{ path, message: bundle.error }] };
}

/** Habits of a built-in profile yield to every other pool's name and written routes, and to pools before this one. */
function routesOf(pool: PoolFile, at: number, all: readonly PoolFile[]): string[] {
  if (pool.route_types !== undefined) return [...new Set([pool.name, ...pool.route_types])];
  const profile = pool.worker_bundle === undefined ? (pool.profile ?? pool.name) : pool.name;
  const habits = builtInRoutes[profile] ?? [];
  const taken = new Set(
    all.flatMap((other, index) => {
      if (index === at) return [];
      const before =
        index < at && other.route_types === undefined
          ? (builtInRoutes[other.profile ?? other.name] ?? [])
          : [];
      return [other.name, ...(other.route_types ?? []), ...before];
    }),
  );
  return [pool.name, ...habits.filter((type) => type !== pool.name && !taken.has(type))];
}

/** Two pools of one name, or one type written for two pools: nobody could say which is meant. */
function clashes(written: readonly PoolFile[]): Flaw[] {
  const owner = new Map<string, number>();
  const flaws: Flaw[] = [];
  written.forEach((pool, at) => {
    const first = owner.get(pool.name);
    if (first === undefined) owner.set(pool.name, at);
    else {
      const message = `pools[${first}] and pools[${at}] are both named "${pool.name}"; give one another name.`;
      flaws.push({ path: ['pools', at, 'name'], message });
    }
  });
  written.forEach((pool, at) => {
    (pool.route_types ?? []).forEach((type, index) => {
      const first = owner.get(type);
      if (first !== undefined && first !== at) {
        const message = `The type "${type}" is served by pools[${first}] already; take it out of one of them.`;
        flaws.push({ path: ['pools', at, 'route_types', index], message });
      } else owner.set(type, at);
    });
  });
  return flaws;
}
