import { NO_CATCH_UP } from '../../domain/catch-up.ts';
import type { TaskKey } from '../../domain/ids.ts';
import type { JournalEventOf } from '../../domain/journal.ts';
import type { Addition, RequestState, TaskState } from '../../domain/request-state.ts';
import { newTask } from './plan.ts';

/** More work was asked for: from here on the request cannot finish before it is filed or dropped. */
export function applyAskedMore(state: RequestState, event: JournalEventOf<'asked-more'>): RequestState {
  const { comment, by, text, kind, nonce } = event;
  const asked: Addition = { comment, by, text, kind, nonce, status: 'asked', plan: null, tasks: [] };
  return {
    ...state,
    heard: new Set([...state.heard, comment]),
    additions: [...state.additions, asked],
  };
}

export function applyPlannedMore(state: RequestState, event: JournalEventOf<'planned-more'>): RequestState {
  const planned = change(state, event.comment, (one) => ({
    ...one,
    status: event.waits ? 'waits' : 'planned',
    nonce: event.nonce,
    plan: event.plan,
    tasks: event.tasks.map(newTask),
  }));
  return { ...planned, spent: event.spent ? [...state.spent, event.spent] : state.spent };
}

export function applyDroppedMore(state: RequestState, event: JournalEventOf<'dropped-more'>): RequestState {
  const dropped = change(state, event.comment, (one) => ({
    ...one,
    status: 'dropped',
    nonce: event.nonce,
    tasks: [],
  }));
  return { ...dropped, spent: event.spent ? [...state.spent, event.spent] : state.spent };
}

/** The addition's tasks join the plan, behind all others; who may overlap one of them is told so too. */
export function applyFiledMore(state: RequestState, event: JournalEventOf<'filed-more'>): RequestState {
  const addition = state.additions.find((one) => one.comment === event.comment);
  if (!addition) return state;
  const filed = change(grown(state, event), event.comment, (one) => ({ ...one, status: 'filed', tasks: [] }));
  const tasks = [...filed.tasks.map(overlapping(addition.tasks)), ...placed(addition.tasks, event)];
  return { ...filed, tasks, places: new Map(tasks.map((task, place) => [task.key, place])) };
}

/**
 * A request of one task becomes one of many: from here on that task lands on a work branch like all others. What was verified for the
 * default branch is in line to be verified there; what a person has merged is in it.
 */
function grown(state: RequestState, { work }: JournalEventOf<'filed-more'>): RequestState {
  if (work === undefined) return state;
  const { reopened } = state.catchUp;
  const tasks = state.tasks.map((task) =>
    task.status === 'landed' && !task.handMerged
      ? { ...task, status: 'merging' as const, candidate: null, landed: null }
      : task,
  );
  return {
    ...state,
    mode: 'tasks',
    work,
    root: work,
    catchUp: { ...NO_CATCH_UP, reopened, entered: work },
    tasks,
  };
}

/** The state as if the addition's tasks were filed already, without their issues. */
export function withTasksOf(state: RequestState, addition: Addition): RequestState {
  const tasks = [...state.tasks, ...addition.tasks];
  return { ...state, tasks, places: new Map(tasks.map((task, place) => [task.key, place])) };
}

function placed(tasks: readonly TaskState[], event: JournalEventOf<'filed-more'>): readonly TaskState[] {
  const places = new Map(event.tasks.map((task) => [task.key, task]));
  return tasks.map((task) => {
    const place = places.get(task.key);
    return place ? { ...task, issue: place.issue, node: place.node } : task;
  });
}

const overlapping =
  (added: readonly TaskState[]) =>
  (task: TaskState): TaskState => {
    const more: TaskKey[] = added.filter((one) => one.conflicts.includes(task.key)).map((one) => one.key);
    return more.length === 0 ? task : { ...task, conflicts: [...task.conflicts, ...more] };
  };

const change = (state: RequestState, comment: number, how: (one: Addition) => Addition): RequestState => ({
  ...state,
  additions: state.additions.map((one) => (one.comment === comment ? how(one) : one)),
});
