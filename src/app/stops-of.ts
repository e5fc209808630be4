import type { Nonce, TaskKey } from '../domain/ids.ts';
import type { Stops } from '../flow/decide-stops.ts';
import type { Ids } from '../ports/small.ts';
import { closedTasks } from './issue-of-task.ts';
import { configOf } from './load-config.ts';
import type { LoadedRequest } from './load-request.ts';
import { poolsOf } from './pools-of.ts';

/** What stops tasks, as one look shows it. */
export const stopsOf = (
  { state, world }: Pick<LoadedRequest, 'state' | 'world'>,
  nonceOf: Stops['nonceOf'],
): Stops => ({
  closed: new Set(closedTasks(state, world).map((task) => task.key)),
  pools: poolsOf(configOf(world)),
  nonceOf,
});

/** A fresh mark for each task, the same one however often a step decides anew. */
export function keptNonces(ids: Pick<Ids, 'nonce'>): Stops['nonceOf'] {
  const kept = new Map<TaskKey, Nonce>();
  return (key) => {
    const nonce = kept.get(key) ?? ids.nonce();
    kept.set(key, nonce);
    return nonce;
  };
}
