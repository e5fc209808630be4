import type { CatchUp } from '../../domain/catch-up.ts';
import type { Oid } from '../../domain/ids.ts';
import type { Grant, JournalEventOf } from '../../domain/journal.ts';
import { isDone } from '../../domain/request-state.ts';
import type { RequestState, TaskState } from '../../domain/request-state.ts';
import { passed } from '../passed.ts';
import { changeTasks } from './change-tasks.ts';
import { newTask } from './plan.ts';

/** After so many catch-ups that came to nothing the work goes on without. */
const MOST_CATCH_UPS = 3;

/** A leg that brings the default branch in: a batch that holds no task. */
export type CatchUpGrant = Extract<Grant, { kind: 'batch' }> & { readonly from: Oid };

export const isCatchUp = (grant: Grant): grant is CatchUpGrant =>
  grant.kind === 'batch' && grant.from !== undefined;

/** A catch-up that ended: what clashes or is red waits for its task, what was lost is tried again. */
export function settledCatchUp(
  { catchUp, tasks }: RequestState,
  grant: CatchUpGrant,
  event: JournalEventOf<'settled'>,
): CatchUp {
  if (passed(event)) return lost(catchUp);
  if (event.outcome === 'unverified') return { ...catchUp, fresh: true };
  const base = event.outcome === 'red' ? event.candidate : event.checkpoint;
  const needsWork = event.outcome === 'red' || event.outcome === 'conflict';
  const isMended = tasks.some((task) => task.brings !== null && !isDone(task));
  if (!needsWork || base === null || isMended) return lost(catchUp);
  // One nonce until there is a task: what an earlier leg filed and did not write down is found by it.
  const nonce = catchUp.failed?.nonce ?? event.nonce;
  return { ...lost(catchUp), failed: { from: grant.from, base, nonce } };
}

/** A catch-up that came to nothing; after some of them it is given up. */
export const lost = (catchUp: CatchUp): CatchUp => ({
  ...catchUp,
  losses: catchUp.losses + 1,
  fresh: catchUp.losses + 1 >= MOST_CATCH_UPS,
});

/** Work that lands may bring the default branch in; where it does not, the end has to. */
export function landedCatchUp({ catchUp }: RequestState, brought: Oid | null): CatchUp {
  return brought === null
    ? { ...catchUp, fresh: false }
    : { ...catchUp, entered: brought, fresh: true, losses: 0, failed: null };
}

/** A person who leaves out the task that brings the default branch in wants the end without. */
export const skippedCatchUp = ({ catchUp }: RequestState, task: TaskState | undefined): CatchUp => ({
  ...catchUp,
  fresh: task?.brings != null && task.brings.from !== catchUp.entered,
});

/** A task that the foreman adds by itself joins the plan; who may overlap it is told so. */
export function applyAdded(state: RequestState, event: JournalEventOf<'added'>): RequestState {
  const { task, issue, node, from, base } = event;
  const others = state.tasks.map((one) =>
    task.conflicts.includes(one.key) ? { ...one, conflicts: [...one.conflicts, task.key] } : one,
  );
  const tasks = [...others, { ...newTask(task), issue, node, brings: { from, base } }];
  return {
    ...state,
    tasks,
    places: new Map(tasks.map((one, place) => [one.key, place])),
    catchUp: { ...state.catchUp, losses: 0, failed: null },
  };
}

/** What was offered clashes with the default branch: the request goes on, with nothing to do but that. */
export const applyReopened = (state: RequestState): RequestState => ({
  ...(state.mode === 'single' ? begunAgain(state) : state),
  phase: 'running',
  outcome: null,
  finishNonce: null,
  catchUp: { ...state.catchUp, fresh: false, losses: 0, reopened: state.catchUp.reopened + 1 },
});

/** A single task is made anew; the mark of the end that was taken back marks why. */
const begunAgain = (state: RequestState): RequestState =>
  changeTasks(
    state,
    state.tasks.map(({ key }) => key),
    (task) =>
      task.status === 'skipped'
        ? task
        : {
            ...task,
            status: 'waiting',
            attempts: 0,
            losses: 0,
            candidate: null,
            landed: null,
            failure: {
              outcome: 'conflict',
              reason: null,
              checkpoint: task.draft?.checkpoint ?? null,
              nonce: state.finishNonce ?? task.nonce,
            },
          },
  );
