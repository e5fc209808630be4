import type { Pool } from '../domain/config.ts';
import type { Profile } from '../domain/profile.ts';

/** A worker type as the foreman may choose it. */
export interface WorkerChoice {
  readonly type: string;
  readonly alsoCalled: readonly string[];
  readonly description: string;
  readonly delivers: Profile['delivers'];
  readonly tools: readonly string[];
  readonly count: number;
}

/** The choices that the pools and their loaded profiles offer, in the order of the configuration. */
export const workerChoices = (
  loaded: readonly { readonly pool: Pool; readonly profile: Profile }[],
): readonly WorkerChoice[] =>
  loaded.map(({ pool, profile }) => ({
    type: pool.name,
    alsoCalled: pool.routes.filter((route) => route !== pool.name),
    description: profile.description,
    delivers: profile.delivers,
    tools: profile.tools,
    count: pool.count,
  }));

/** The worker that a type or one of its other names means. */
export const findWorker = (workers: readonly WorkerChoice[], type: string): WorkerChoice | undefined =>
  workers.find((worker) => worker.type === type) ??
  workers.find((worker) => worker.alsoCalled.includes(type));
