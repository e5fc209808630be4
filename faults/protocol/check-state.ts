import type { TaskKey } from '../../src/domain/ids.ts';
import { isBlocked, isDone, taskOf } from '../../src/domain/request-state.ts';
import type { RequestState, TaskState } from '../../src/domain/request-state.ts';
import { must } from './invariants.ts';
import type { World } from './worlds.ts';

/** Checks what must hold in every state by itself. */
export function checkState(state: RequestState, world: World): void {
  const held = state.live.flatMap(({ grant }) => (grant.kind === 'work' ? [grant.task] : grant.tasks));
  must(new Set(held).size === held.length, 'one-live-grant', `held: ${held.join(', ')}`);
  const working = state.live.flatMap(({ grant }) => (grant.kind === 'work' ? [grant.task] : []));
  must(working.length <= world.places, 'boundaries-apart', `${working.length} workers`);
  for (const key of working) {
    const { after, conflicts } = taskOf(state, key);
    must(!conflicts.some((other) => working.includes(other)), 'boundaries-apart', `${key} and a neighbour`);
    must(
      after.every((one) => isDone(taskOf(state, one))),
      'dependencies-first',
      `${key} is worked on`,
    );
  }
  for (const { key } of state.tasks.filter((task) => !isDone(task))) {
    const blocked = isBlocked(state, taskOf(state, key));
    must(blocked === waitsForPerson(state, key), 'blocks-descendants', `${key} blocked: ${blocked}`);
  }
}

/** Found anew, from the plan: whether some open task before this one, near or far, waits for a person. */
function waitsForPerson(state: RequestState, key: TaskKey): boolean {
  return taskOf(state, key).after.some((before) => {
    const task = taskOf(state, before);
    return !isDone(task) && (task.status === 'asking' || waitsForPerson(state, before));
  });
}

/** Checks what may not be undone between a state and the one after it. */
export function checkStep(before: RequestState, after: RequestState): void {
  must(after.terms >= before.terms, 'terms-once', 'the count of terms went back');
  must(before.phase !== 'finished' || after.phase === 'finished', 'terminal-stays', 'it was finished');
  for (const task of before.tasks.filter(isDone)) {
    const { status } = taskOf(after, task.key);
    must(status === task.status, 'terminal-stays', `${task.key} was ${task.status} and is ${status}`);
  }
}

/** Whether nothing more has to happen by itself: finished, stopped, or every open task asks or waits behind one that does. */
export function isAtRest(state: RequestState): boolean {
  if (state.phase === 'finished') return true;
  if (state.live.length > 0) return false;
  if (state.stopped) return true;
  const open = state.tasks.filter((task) => !isDone(task));
  return open.length > 0 && open.every((task) => isBlocked(state, task) || waitsForReview(state, task));
}

/** Whether a person is asked, or a review is waited for, here or before. */
const waitsForReview = (state: RequestState, { status, after }: TaskState): boolean =>
  status === 'asking' ||
  status === 'reviewing' ||
  after.some((key) => waitsForReview(state, taskOf(state, key)));
