import type { Change } from '../../domain/change.ts';
import type { TaskKey } from '../../domain/ids.ts';
import type { WorkPlan } from '../../domain/plan.ts';
import { tasksOf } from '../../domain/plan.ts';
import type { Place } from './ensure-issues.ts';
import type { Publishing } from './run-publish.ts';

const MOST_IN_REQUEST = 20;

/** Mirrors the plan's order as native dependencies. They are a view: what is refused because it is there already is fine. */
export async function ensureBlocks(
  at: Publishing,
  plan: WorkPlan,
  places: ReadonlyMap<TaskKey, Place>,
): Promise<void> {
  const edges = tasksOf(plan).flatMap((task) =>
    task.after.map((key) => ({ issue: places.get(task.key), by: places.get(key) })),
  );
  const changes = edges.flatMap(({ issue, by }): Change[] =>
    issue && by ? [{ do: 'block', issue: issue.node, by: by.node }] : [],
  );
  for (let from = 0; from < changes.length; from += MOST_IN_REQUEST) {
    const answers = await at.deps.forge.change(changes.slice(from, from + MOST_IN_REQUEST));
    const failed = answers.find((answer) => answer.kind !== 'done');
    if (failed) at.deps.log.warn(`A dependency could not be shown: ${failed.message}`);
  }
}
