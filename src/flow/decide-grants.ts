import { isHeld } from '../domain/epic.ts';
import type { Oid, TaskKey } from '../domain/ids.ts';
import type { Limits } from '../domain/budgets.ts';
import type { Grant } from '../domain/journal.ts';
import { isBlocked, isDone, openDependencies } from '../domain/request-state.ts';
import type { RequestState, TaskState } from '../domain/request-state.ts';
import type { Decision } from './decision.ts';
import { allowanceFor, isPaused, pausedAt, purseOf, takenFrom } from './decide-budget.ts';
import { catchUpGrant, waitsForMend } from './decide-catch-up.ts';
import { wholeGrant } from './decide-whole.ts';
import { nothing } from './decision.ts';
import { heldBy } from './replay/grants.ts';
import { pathLengths } from './path-lengths.ts';
import { mayLand, saysNothingNew } from './train.ts';

/** How many workers of a type may work at once, and what they may take: types that share a pool share its count. */
export interface Pools {
  /** Empty for a type that no pool takes. */
  readonly poolOf: (worker: string) => string;
  readonly most: (pool: string) => number;
  /** What may be spent; absent where nothing is counted. */
  readonly limits?: Limits;
  /** Where the default branch stands; absent where nobody looked. */
  readonly head?: Oid;
  /** What people committed on the branches of tasks, by task; absent where nobody looked. */
  readonly byHand?: ReadonlyMap<TaskKey, Oid>;
  /** Tasks whose next attempt needs words that stand nowhere yet; absent where nobody looked. */
  readonly unsaid?: ReadonlySet<TaskKey>;
}

/**
 * Grants what can start now: one batch of merging tasks, and every ready task that its pool has a place for and whose boundaries
 * are free. Priority goes first, then the longest remaining path, so that the whole ends early; plan order breaks ties.
 */
export function decideGrants(state: RequestState, pools: Pools): Decision {
  if (state.stopped) return nothing('the request is stopped');
  if (state.phase !== 'running' || state.work === null) return nothing(`the request is ${state.phase}`);
  const ready = readyGrants(state, pools, { base: state.work, term: state.terms + 1 });
  const { works, short } = paidFor(state, ready, pools.limits);
  const batch = batchGrant(state, {
    base: state.work,
    term: state.terms + works.length + 1,
    starting: works.length,
    head: pools.head,
  });
  const grants = [...works, ...(batch ? [batch] : [])];
  const rests = grants.length === 0 && !short;
  const caught = rests ? catchUpGrant(state, pools.head, state.terms + 1) : null;
  if (caught) return { events: [{ type: 'granted', grants: [caught] }], reason: 'the default branch moved' };
  const whole = rests ? wholeGrant(state, state.terms + 1) : null;
  if (whole)
    return { events: [{ type: 'granted', grants: [whole] }], reason: 'the whole has to be verified' };
  if (grants.length === 0) return short ?? nothing('no task is ready and no candidate waits');
  return { events: [{ type: 'granted', grants }], reason: `${grants.length} grants` };
}

/** The same for a run that somebody started: one that finds nothing says so, since otherwise the next leg would not start another. */
export function grantsOrIdle(state: RequestState, pools: Pools): Decision {
  const grants = decideGrants(state, pools);
  if (grants.events.length > 0 || state.wake === null) return grants;
  return { ...grants, events: [{ type: 'idle' }] };
}

/** Whether a run that grants would find something: then somebody has to be woken. */
export const somethingToGrant = (state: RequestState, pools: Pools): boolean =>
  decideGrants(state, pools).events.length > 0;

/**
 * One batch at a time, since two would only make each other stale; and only when something waits for it, or nothing else is under way:
 * a candidate that nobody waits for is built once, together with those that are still to come.
 */
function batchGrant(state: RequestState, from: BatchFrom): Grant | null {
  if (state.live.some((one) => one.grant.kind === 'batch')) return null;
  const merging = state.tasks.filter(
    (task) =>
      task.status === 'merging' &&
      !mayLand(state, task) &&
      !saysNothingNew(state, task) &&
      !waitsForMend(state, task, from.head),
  );
  const quiet = state.live.length === 0 && from.starting === 0;
  if (merging.length === 0 || (!quiet && !isAwaited(state, merging))) return null;
  // What holds more than its own files, as a merge of the default branch does, cannot be laid beside others file by file.
  const alone = merging.find(holdsMoreThanDelivered);
  const tasks = (alone ? [alone] : merging.slice(0, state.batchLimit)).map((task) => task.key);
  return { kind: 'batch', term: from.term, tasks, base: from.base };
}

interface BatchFrom {
  readonly base: Oid;
  readonly term: number;
  /** How many workers start in the same append. */
  readonly starting: number;
  /** Of the default branch, where it is known. */
  readonly head: Oid | undefined;
}

/** Whether a task's checkpoint is more than what its worker delivered: taken file by file, the rest of it would be lost. */
export const holdsMoreThanDelivered = ({ brings, byHand }: TaskState): boolean =>
  brings !== null || byHand !== null;

/** Whether a task could start if these had landed: it waits for nothing else, or they hold its boundary. */
function isAwaited(state: RequestState, merging: readonly TaskState[]): boolean {
  const keys = new Set(merging.map((task) => task.key));
  return state.tasks
    .filter((task) => task.status === 'waiting')
    .some((task) => {
      const open = openDependencies(state, task);
      const held = open.length === 0 && task.conflicts.some((key) => keys.has(key));
      return held || (open.length > 0 && open.every((one) => keys.has(one.key)));
    });
}

type WorkGrant = Extract<Grant, { kind: 'work' }>;

/** Of the grants that could be made those that the budget pays for, each with what it may take; nobody at work, and none: the request pauses. */
function paidFor(
  state: RequestState,
  ready: readonly WorkGrant[],
  limits: Limits | undefined,
): { readonly works: readonly WorkGrant[]; readonly short: Decision | null } {
  if (!limits) return { works: ready, short: null };
  if (ready.length === 0) return { works: [], short: null };
  if (isPaused(state, limits)) return { works: [], short: nothing('the budget is used up') };
  const works: WorkGrant[] = [];
  const before = purseOf(state, limits);
  let purse = before;
  for (const grant of ready) {
    const allowance = allowanceFor(state, grant.task, purse);
    if (!allowance) continue;
    works.push({ ...grant, term: state.terms + 1 + works.length, allowance });
    purse = takenFrom(purse, allowance);
  }
  const waits = state.live.some(({ grant }) => grant.kind === 'work' || before.over === 'requests');
  if (works.length > 0 || waits)
    return { works, short: nothing('what is left of the budget is held by others') };
  const reason = `the budget is used up (${before.over})`;
  return { works, short: { events: [pausedAt(state, before)], reason } };
}

/** A matrix makes at most 256 jobs; one of them may be a batch. */
const MOST_WORKS = 255;

function readyGrants(state: RequestState, pools: Pools, from: { base: Oid; term: number }): WorkGrant[] {
  const busy = new Set(state.tasks.filter(holdsBoundary).map((task) => task.key));
  const used = countByPool(state, pools);
  const granted: WorkGrant[] = [];
  for (const task of inOrder(state)) {
    const pool = pools.poolOf(task.worker);
    const places = pools.most(pool) - (used.get(pool) ?? 0);
    if (granted.length >= MOST_WORKS) break;
    if (pools.unsaid?.has(task.key) || places <= 0 || task.conflicts.some((key) => busy.has(key))) continue;
    busy.add(task.key);
    used.set(pool, (used.get(pool) ?? 0) + 1);
    const term = from.term + granted.length;
    const grant = { kind: 'work', term, task: task.key, attempt: task.attempts + 1 } as const;
    const byHand = pools.byHand?.get(task.key) ?? task.byHand;
    granted.push(
      byHand === null
        ? { ...grant, base: task.brings?.base ?? freshBase(state, task, pools) ?? from.base }
        : { ...grant, base: byHand, byHand: true },
    );
  }
  return granted;
}

/** A single task that clashes with the default branch is made anew on where that is now; nothing else brings it in. */
const freshBase = ({ mode }: RequestState, { failure }: TaskState, { head }: Pools): Oid | null =>
  mode === 'single' && failure?.outcome === 'conflict' ? (head ?? null) : null;

/** A change that is made and not on the work branch yet: whoever overlaps it would not see it. */
export const holdsBoundary = ({ status }: TaskState): boolean =>
  status === 'working' || status === 'merging' || status === 'reviewing';

function countByPool(state: RequestState, pools: Pools): Map<string, number> {
  const used = new Map<string, number>();
  const working = new Set<TaskKey>(
    state.live
      .filter(({ grant, awaits }) => grant.kind === 'work' && !awaits)
      .flatMap((one) => heldBy(one.grant)),
  );
  for (const task of state.tasks) {
    if (!working.has(task.key)) continue;
    const pool = pools.poolOf(task.worker);
    used.set(pool, (used.get(pool) ?? 0) + 1);
  }
  return used;
}

const RANK = { critical: 0, high: 1, medium: 2, low: 3 } as const;

function inOrder(state: RequestState): readonly TaskState[] {
  const lengths = pathLengths(state.tasks);
  const length = (task: TaskState): number => lengths.get(task.key) ?? 0;
  return state.tasks
    .filter((task) => task.status === 'waiting' && !isDone(task) && !isHeld(state.epics, task.key))
    .filter((task) => openDependencies(state, task).length === 0 && !isBlocked(state, task))
    .toSorted((a, b) => RANK[a.priority] - RANK[b.priority] || length(b) - length(a));
}
