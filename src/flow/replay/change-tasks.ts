import type { TaskKey } from '../../domain/ids.ts';
import type { RequestState, TaskState } from '../../domain/request-state.ts';

/** The state with some of its tasks changed. Only those are looked at: a journal has several events for each task. */
export function changeTasks(
  state: RequestState,
  keys: readonly TaskKey[],
  change: (task: TaskState) => TaskState,
): RequestState {
  const tasks = state.tasks.slice();
  for (const key of keys) {
    const at = state.places.get(key) ?? -1;
    const task = tasks[at];
    if (task) tasks[at] = change(task);
  }
  return { ...state, tasks };
}
