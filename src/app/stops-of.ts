import type { Nonce, TaskKey } from '../domain/ids.ts';
import { waitsToLand } from '../flow/decide-stops.ts';
import type { EpicsSeen } from '../flow/decide-holds.ts';
import type { Stops } from '../flow/decide-stops.ts';
import type { TaskState } from '../domain/request-state.ts';
import type { Withdrawn } from '../domain/withdrawn.ts';
import type { Ids } from '../ports/small.ts';
import { isClosed, isMoved } from './person-acts.ts';
import { closedTasks } from './issue-of-task.ts';
import { configOf } from './load-config.ts';
import type { LoadedRequest } from './load-request.ts';
import { poolsOf } from './pools-of.ts';

/** What stops tasks, as one look shows it. */
export const stopsOf = (
  at: Pick<LoadedRequest, 'state' | 'world' | 'entries'>,
  nonceOf: Stops['nonceOf'],
): Stops => ({
  closed: new Set(closedTasks(at.state, at.world).map((task) => task.key)),
  touched: new Map(at.state.tasks.flatMap((task) => touchOf(at, task))),
  pools: poolsOf(configOf(at.world)),
  nonceOf,
});

function touchOf(at: Parameters<typeof isMoved>[0], task: TaskState): readonly [TaskKey, Withdrawn][] {
  if (!waitsToLand(task)) return [];
  if (isMoved(at, task)) return [[task.key, 'branch-moved']];
  return isClosed(at, task.pull) ? [[task.key, 'pull-closed']] : [];
}

/** What people did with the issues of epics. */
export function epicsSeen({ world }: Pick<LoadedRequest, 'world'>, nonceOf: EpicsSeen['nonceOf']): EpicsSeen {
  const numbers = (open: boolean) =>
    new Set(world.subIssues.filter((one) => one.open === open).map(({ number }) => number));
  return { open: numbers(true), closed: numbers(false), nonceOf };
}

/** A fresh mark for each task or epic, the same one however often a step decides anew. */
export function keptNonces(ids: Pick<Ids, 'nonce'>): (of: TaskKey | Nonce) => Nonce {
  const kept = new Map<string, Nonce>();
  return (key) => {
    const nonce = kept.get(key) ?? ids.nonce();
    kept.set(key, nonce);
    return nonce;
  };
}
