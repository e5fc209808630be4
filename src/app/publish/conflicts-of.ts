import type { TaskKey } from '../../domain/ids.ts';
import type { Plan } from '../../domain/plan.ts';
import { tasksOf } from '../../domain/plan.ts';
import { globOverlap } from '../../text/globs.ts';
import { expect } from '../expect.ts';
import { configOf } from '../load-config.ts';
import { readAgain } from '../read-again.ts';
import type { Publishing } from './publishing.ts';

/** For each task the others whose boundaries cannot be proven disjoint from its own; shared paths do not count. */
export async function conflictsOf(
  at: Publishing,
  plan: Plan,
): Promise<ReadonlyMap<TaskKey, readonly TaskKey[]>> {
  if (plan.kind !== 'tasks') return new Map();
  return overlapsOf(
    at,
    tasksOf(plan).map((task) => ({ key: task.key, globs: task.contract.boundaries })),
  );
}

/** The same for boundaries that are known otherwise. */
export async function overlapsOf(
  { deps, world }: Pick<Publishing, 'deps' | 'world'>,
  rows: readonly { readonly key: TaskKey; readonly globs: readonly string[] }[],
): Promise<ReadonlyMap<TaskKey, readonly TaskKey[]>> {
  const head = world.repository.head;
  const tree = expect(await readAgain(deps, () => deps.git.listAt(head)), 'Listing the repository');
  const { shared } = configOf(world);
  const files = [...tree].filter(([, entry]) => entry.type === 'blob').map(([path]) => path);
  const tasks = rows.map(({ key, globs }) => ({
    key,
    globs: globs.filter((glob) => !shared.includes(glob)),
  }));
  return new Map(
    tasks.map((one) => [
      one.key,
      tasks
        .filter((two) => two.key !== one.key && globOverlap(one.globs, two.globs, files).kind !== 'disjoint')
        .map((two) => two.key),
    ]),
  );
}
