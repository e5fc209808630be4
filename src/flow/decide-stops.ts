import type { Nonce, TaskKey } from '../domain/ids.ts';
import type { AskedWhy, JournalEvent } from '../domain/journal.ts';
import type { Withdrawn } from '../domain/withdrawn.ts';
import type { RequestState, TaskState } from '../domain/request-state.ts';
import type { Pools } from './decide-grants.ts';

/** What stops tasks that no leg works on: their issues were closed by a person, or nobody serves their type any more. */
export interface Stops {
  readonly closed: ReadonlySet<TaskKey>;
  /** What people did with the branches and pull requests of tasks that wait to land. */
  readonly touched: ReadonlyMap<TaskKey, Withdrawn>;
  readonly pools: Pools;
  /** The mark of the comment that tells of it; the same for the same task while one step decides. */
  readonly nonceOf: (key: TaskKey) => Nonce;
}

/** Asks about every task that cannot go on by itself. A task at work is stopped by its own leg. */
export function decideStops(state: RequestState, { nonceOf, ...stops }: Stops): readonly JournalEvent[] {
  if (state.phase !== 'running') return [];
  return state.tasks.flatMap((task): JournalEvent[] => {
    const why = whyStopped(task, stops);
    return why ? [{ type: 'asked', task: task.key, why, nonce: nonceOf(task.key) }] : [];
  });
}

function whyStopped(task: TaskState, { closed, touched, pools }: Omit<Stops, 'nonceOf'>): AskedWhy | null {
  if (task.status !== 'waiting' && !waitsToLand(task)) return null;
  if (closed.has(task.key)) return 'closed';
  if (waitsToLand(task)) return touched.get(task.key) ?? null;
  return pools.poolOf(task.worker) === '' ? 'unserved' : null;
}

/** Whether it has delivered, and waits for its turn or for a review: then what people do with its pull request counts. */
export const waitsToLand = ({ status, handMerged }: TaskState): boolean =>
  (status === 'merging' || status === 'reviewing') && !handMerged;
