import type { TaskKey } from '../../domain/ids.ts';
import type { Plan } from '../../domain/plan.ts';
import { tasksOf } from '../../domain/plan.ts';
import { globOverlap } from '../../text/globs.ts';
import { expect } from '../expect.ts';
import { configOf } from '../load-config.ts';
import { readAgain } from '../read-again.ts';
import type { Publishing } from './publishing.ts';

/**
 * For each task the others whose boundaries cannot be proven disjoint from its own; shared paths do not count. Tasks that may change
 * packages meet in the lock file.
 */
export async function conflictsOf(
  at: Publishing,
  plan: Plan,
): Promise<ReadonlyMap<TaskKey, readonly TaskKey[]>> {
  if (plan.kind !== 'tasks') return new Map();
  return overlapsOf(
    at,
    tasksOf(plan).map(({ key, contract }) => ({
      key,
      globs: contract.boundaries,
      lock: contract.dependencies === true,
    })),
  );
}

interface Row {
  readonly key: TaskKey;
  readonly globs: readonly string[];
  /** It may change packages, so that its lock file is made anew. */
  readonly lock?: boolean;
}

/** The same for boundaries that are known otherwise. */
export async function overlapsOf(
  { deps, world }: Pick<Publishing, 'deps' | 'world'>,
  rows: readonly Row[],
): Promise<ReadonlyMap<TaskKey, readonly TaskKey[]>> {
  const head = world.repository.head;
  const tree = expect(await readAgain(deps, () => deps.git.listAt(head)), 'Listing the repository');
  const { shared } = configOf(world);
  const files = [...tree].filter(([, entry]) => entry.type === 'blob').map(([path]) => path);
  const meets = (one: readonly string[], two: readonly string[]): boolean =>
    globOverlap(one, two, files).kind !== 'disjoint';
  const tasks = rows.map(({ key, globs, lock = false }) => ({
    key,
    lock,
    globs: globs.filter((glob) => !shared.includes(glob)),
  }));
  return new Map(
    tasks.map((one) => [
      one.key,
      tasks
        .filter((two) => two.key !== one.key && ((one.lock && two.lock) || meets(one.globs, two.globs)))
        .map((two) => two.key),
    ]),
  );
}
