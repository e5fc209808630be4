import type { Change } from '../../domain/change.ts';
import type { RequestState, TaskState } from '../../domain/request-state.ts';
import { isOpenEpic } from '../../flow/decide-epics.ts';
import type { LoadedRequest } from '../load-request.ts';

/** Closes the epics of these tasks in which nothing is left to do. One that a person has opened again stays so until something more happens in it. */
export function epicsDue(
  { state, world }: Pick<LoadedRequest, 'state' | 'world'>,
  tasks: readonly TaskState[],
): readonly Change[] {
  const open = new Map(world.subIssues.filter((one) => one.open).map(({ number, node }) => [number, node]));
  return state.epics.flatMap((epic): readonly Change[] => {
    const issue = open.get(epic.issue ?? 0);
    const isIn = ({ key }: TaskState): boolean => epic.tasks.includes(key);
    if (issue === undefined || !tasks.some(isIn) || isOpenEpic(state, epic)) return [];
    const hasLanded = state.tasks.some((task) => isIn(task) && task.status === 'landed');
    return [{ do: 'close-issue', issue, reason: hasLanded ? 'COMPLETED' : 'NOT_PLANNED' }];
  });
}

/** The tasks whose epics are looked at when something was decided about these: all of them at the end of the request. */
export const toldWith = (state: RequestState, tasks: readonly TaskState[]): readonly TaskState[] =>
  state.phase === 'finished' ? state.tasks : tasks;
