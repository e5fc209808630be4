import type { TaskKey } from '../../domain/ids.ts';
import type { Grant, JournalEntry, JournalEventOf } from '../../domain/journal.ts';
import { isDone } from '../../domain/request-state.ts';
import type { LiveGrant, RequestState, TaskState } from '../../domain/request-state.ts';
import { isCatchUp, lost as lostCatchUp } from './catch-up.ts';
import { changeTasks } from './change-tasks.ts';
import { isWholeGrant, lostWhole } from './whole.ts';

/** Why a term was released whose run a person cancelled: a stop, and no loss. */
export const CANCELLED = 'cancelled';
/** Why a term was released by a person's `stop`. */
export const STOPPED = 'stopped';
/** Why a term was released whose task a person gave to another worker type. */
export const REDIRECTED = 'redirected';
/** Why a term was released whose task a person left out. */
export const SKIPPED = 'skipped';
/** Why a term was released whose task a person asked to change meanwhile. */
export const REVIEWED = 'reviewed';
/** Why a term was released whose task went on with an answer of the foreman that a person has corrected. */
export const CORRECTED = 'corrected';
const BY_A_PERSON: readonly string[] = [CANCELLED, STOPPED, REDIRECTED, SKIPPED, REVIEWED, CORRECTED];

/** The tasks that a grant holds. */
export const heldBy = (grant: Grant): readonly TaskKey[] =>
  grant.kind === 'work' ? [grant.task] : grant.tasks;

/** The lines that end every leg which holds the task. */
export const releaseOf = (
  { live }: RequestState,
  task: TaskKey,
  why: string,
): readonly JournalEventOf<'released'>[] =>
  live
    .filter(({ grant }) => heldBy(grant).includes(task))
    .map(({ grant }) => ({ type: 'released', term: grant.term, why }));

export function applyGranted(
  state: RequestState,
  event: JournalEventOf<'granted'>,
  entry: Pick<JournalEntry, 'run' | 'at'>,
): RequestState {
  const works = event.grants.filter((grant) => grant.kind === 'work');
  const bases = new Map(works.map((grant) => [grant.task, grant]));
  const held = works.flatMap(heldBy);
  return {
    ...changeTasks(state, held, (task) => ({
      ...task,
      status: 'working',
      told: state.last + 1,
      byHand: bases.get(task.key)?.byHand === true ? (bases.get(task.key)?.base ?? null) : task.byHand,
    })),
    ...caughtUpAlone(state, works),
    wake: null,
    terms: Math.max(state.terms, ...event.grants.map((grant) => grant.term)),
    live: [...state.live, ...event.grants.map((grant) => ({ grant, run: entry.run, at: entry.at }))],
  };
}

/** A single task that clashed begins anew on the default branch as it is now: that is what it holds from here on. */
function caughtUpAlone(
  state: RequestState,
  [grant]: readonly Extract<Grant, { kind: 'work' }>[],
): Partial<RequestState> {
  if (state.mode !== 'single' || !grant || grant.byHand === true || grant.base === state.work) return {};
  return { work: grant.base, catchUp: { ...state.catchUp, entered: grant.base } };
}

/**
 * A lost leg gives its tasks back: a worker's to `waiting`, a batch's stay `merging`, as after a leg that settled as lost. What a
 * person cancelled is no loss.
 */
export function applyReleased(state: RequestState, event: JournalEventOf<'released'>): RequestState {
  const ended = state.live.find((one) => one.grant.term === event.term);
  if (!ended) return state;
  const { grant } = ended;
  const held = heldBy(grant);
  const lost = BY_A_PERSON.includes(event.why) ? 0 : 1;
  const split = grant.kind === 'batch' && held.length > 1;
  const free = {
    ...withoutTerm(state, event.term),
    catchUp: isCatchUp(grant) && lost > 0 ? lostCatchUp(state.catchUp) : state.catchUp,
    proof: isWholeGrant(grant) && lost > 0 ? lostWhole(state.proof) : state.proof,
    batchLimit: split && lost > 0 ? half(held) : state.batchLimit,
  };
  return changeTasks(free, split ? [] : held, (task) =>
    isDone(task) ? task : { ...task, status: statusAfter(state, task, ended), losses: task.losses + lost },
  );
}

/** What was delivered before it waited for CI stays in line; a single task has no line. */
function statusAfter(
  { mode }: RequestState,
  task: TaskState,
  { grant, awaits }: LiveGrant,
): TaskState['status'] {
  if (grant.kind === 'batch') return task.status;
  return task.handMerged || (awaits && mode === 'tasks') ? 'merging' : 'waiting';
}

const half = (held: readonly TaskKey[]): number => Math.max(1, Math.floor(held.length / 2));

/** The state without the live grant of this term. */
export const withoutTerm = (state: RequestState, term: number): RequestState => ({
  ...state,
  live: state.live.filter((one) => one.grant.term !== term),
});
