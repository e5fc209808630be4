import { labelKey } from '../../domain/world.ts';
import type { Change } from '../../domain/change.ts';
import { isBlocked } from '../../domain/request-state.ts';
import type { TaskState } from '../../domain/request-state.ts';
import { descendantsOf } from '../../domain/task-graph.ts';
import { stateLabel } from '../../text/names-labels.ts';
import { configOf } from '../load-config.ts';
import type { Settling } from './settling.ts';

/**
 * The labels of everything behind a task that now waits for a person. Their issues were not read: a label that is there already, or is
 * not there to be taken away, changes nothing.
 */
export function blockedChanges(at: Settling, tasks: readonly TaskState[]): readonly Change[] {
  const { state, world } = at;
  const { names } = configOf(world);
  const [blocked, waiting] = (['blocked', 'waiting'] as const).map((one) =>
    world.labels.get(labelKey(stateLabel(one, names).name)),
  );
  if (blocked === undefined || waiting === undefined || state.mode !== 'tasks') return [];
  const asking = tasks.filter((task) => task.status === 'asking');
  const behind = new Set(asking.flatMap((task) => [...descendantsOf(state.tasks, task.key)]));
  return state.tasks
    .filter((task) => behind.has(task.key) && task.status === 'waiting' && isBlocked(state, task))
    .flatMap(({ node }): Change[] =>
      node === null
        ? []
        : [
            { do: 'remove-labels', from: node, labels: [waiting] },
            { do: 'add-labels', to: node, labels: [blocked] },
          ],
    );
}
