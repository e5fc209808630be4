import type { RequestState, TaskState } from '../../domain/request-state.ts';
import { descendantsOf } from '../../domain/task-graph.ts';
import type { Job } from '../deps.ts';

/**
 * Waiting tasks whose labels still say what a person's word has ended: those that were answered and got no grant, and what was blocked
 * behind an answered one. Whoever got a grant is shown by its own claim.
 */
export function freed(state: RequestState, { run }: Job): readonly TaskState[] {
  const isOurs = (task: TaskState): boolean =>
    state.live.some(
      ({ grant, run: by }) => by.id === run.id && grant.kind === 'work' && grant.task === task.key,
    );
  const answered = state.tasks.filter(
    (task) => isFresh(task) && (task.status === 'waiting' || (task.status === 'working' && isOurs(task))),
  );
  const behind = new Set(answered.flatMap((task) => [task.key, ...descendantsOf(state.tasks, task.key)]));
  return state.tasks.filter((task) => behind.has(task.key) && task.status === 'waiting');
}

/** Nothing has happened to the task since a person said how it goes on. */
const isFresh = ({ questions, attempts, losses }: TaskState): boolean =>
  attempts === 0 && losses === 0 && questions.at(-1)?.answer != null;
