import type { Caller } from '../auth/caller.ts';

/** The resources that the hub counts apart. */
export type Resource = 'core' | 'graphql';

export interface Limit {
  readonly limit: number;
  readonly used: number;
  readonly remaining: number;
  /** Unix seconds. */
  readonly reset: number;
}

export interface RateLimits {
  /** The present state, nothing taken. */
  look(caller: Caller, resource: Resource): Limit;
  /** Takes points; what is left afterwards. */
  take(caller: Caller, resource: Resource, points: number): Limit;
  /** Takes all that is left; the next window opens after so many seconds. */
  useUp(caller: Caller, resource: Resource, resetSeconds: number): void;
  /** The windows by resource and caller, to be stored and put back. */
  readonly windows: Map<string, Window>;
}

export interface Window {
  used: number;
  readonly reset: number;
}

const anonymousLimit = 60;

/** Primary limits an hour: a user has his own, all job tokens of a repository share one. */
export function createRateLimits(
  now: () => Date,
  limits: { readonly user: number; readonly job: number },
): RateLimits {
  const windows = new Map<string, Window>();
  const windowOf = (key: string): Window => {
    const seconds = Math.floor(now().getTime() / 1000);
    const known = windows.get(key);
    if (known !== undefined && known.reset > seconds) return known;
    const fresh = { used: 0, reset: seconds + 3600 };
    windows.set(key, fresh);
    return fresh;
  };
  const take = (caller: Caller, resource: Resource, points: number): Limit => {
    const limit = limitOf(caller, limits);
    const window = windowOf(`${resource} ${keyOf(caller)}`);
    window.used += points;
    return { limit, used: window.used, remaining: Math.max(0, limit - window.used), reset: window.reset };
  };
  return {
    take,
    look: (caller, resource) => take(caller, resource, 0),
    useUp(caller, resource, resetSeconds) {
      const reset = Math.floor(now().getTime() / 1000) + resetSeconds;
      windows.set(`${resource} ${keyOf(caller)}`, { used: limitOf(caller, limits), reset });
    },
    windows,
  };
}

function keyOf(caller: Caller): string {
  if (caller.kind === 'job') return `job ${caller.repository}`;
  if (caller.kind === 'installation') return `installation ${caller.installation}`;
  return caller.kind === 'anonymous' ? 'anonymous' : `${caller.kind} ${caller.account.login}`;
}

function limitOf(caller: Caller, limits: { readonly user: number; readonly job: number }): number {
  if (caller.kind === 'anonymous') return anonymousLimit;
  return caller.kind === 'job' ? limits.job : limits.user;
}
