import type { Addition, Noted } from './addition.ts';
import type { Ledger, Paused } from './budgets.ts';
import type { Brings, CatchUp } from './catch-up.ts';
import { isHeld } from './epic.ts';
import type { Epic } from './epic.ts';
import type { Nonce, Oid, RequestId, RunRef, TaskKey, TextHash } from './ids.ts';
import type { LeftToCi } from './journal-ci.ts';
import type { Grant, Spent } from './journal.ts';
import type { Priority } from './plan.ts';
import type { Proof } from './scope.ts';
import type { Approval, Draft, Failure, GreenCandidate, Question } from './task-parts.ts';

export type { Addition, Noted } from './addition.ts';
export type { Approval, Draft, Failure, GreenCandidate, Question } from './task-parts.ts';

/**
 * Where a task stands. `waiting`: not granted (its dependencies may or may not have landed). `working`: a leg holds it.
 * `merging`: it delivered and waits for a candidate on the present work head. `reviewing`: it is verified and waits for a person's
 * approving review. `asking`: a person is needed.
 */
export type TaskStatus = 'waiting' | 'working' | 'merging' | 'reviewing' | 'asking' | 'landed' | 'skipped';

export interface TaskState {
  readonly key: TaskKey;
  readonly worker: string;
  readonly after: readonly TaskKey[];
  readonly priority: Priority;
  readonly contract: TextHash;
  readonly conflicts: readonly TaskKey[];
  readonly nonce: Nonce;
  readonly issue: number | null;
  readonly node: string | null;
  readonly status: TaskStatus;
  /** Attempts used in the present mandate: at most two. */
  readonly attempts: number;
  /** Conversations lost to infrastructure or redone after a conflict since the mandate began. */
  readonly losses: number;
  /** How often CI contradicted itself about its candidates since the mandate began; absent where it never did. */
  readonly doubts?: number;
  /** The term behind whose candidate its own was red, which says nothing about it before that one has landed; null for any other end. */
  readonly redBehind: number | null;
  readonly draft: Draft | null;
  readonly candidate: GreenCandidate | null;
  /** What a person committed on its branch, which its attempts build on; null where nobody did. */
  readonly byHand: Oid | null;
  /** A person merged its pull request: the work branch holds what it made, and that is verified as it stands. */
  readonly handMerged: boolean;
  /** The last approving review; it counts for its checkpoint alone. */
  readonly approval: Approval | null;
  readonly failure: Failure | null;
  readonly questions: readonly Question[];
  /** The last line of the journal that its last worker was told of; absent where none has begun. */
  readonly told?: number;
  /** The work-branch commit that brought it in. */
  readonly landed: Oid | null;
  readonly pull: number | null;
  /** How much the audit of its last delivery found; null where none judged it. */
  readonly findings: number | null;
  /** Of a task that mends a catch-up: what it brings in; its workers see the merge. */
  readonly brings: Brings | null;
  /** The list of packages that it brings in, by its hash, and whether a person has let them; null where it brings none. */
  readonly packages: { readonly hash: TextHash; readonly admitted: boolean } | null;
}

/** A grant that has not been settled or released. */
export interface LiveGrant {
  readonly grant: Grant;
  readonly run: RunRef;
  readonly at: string;
  /** Set where the leg is over and its candidate waits for the repository's CI. */
  readonly awaits?: LeftToCi;
}

/** Legs that are over but for what CI will say. */
export type Awaiting = LiveGrant & Required<Pick<LiveGrant, 'awaits'>>;

export const awaitingIn = ({ live }: Pick<RequestState, 'live'>): readonly Awaiting[] =>
  live.flatMap((one) => (one.awaits ? [{ ...one, awaits: one.awaits }] : []));

export type RequestPhase = 'requested' | 'planned' | 'running' | 'finished';

/** Everything the journal says about one request. */
export interface RequestState {
  readonly request: RequestId;
  readonly issue: number;
  readonly comment: number | null;
  readonly by: string;
  readonly kind: 'build' | 'plan';
  readonly text: TextHash;
  /** The text of the issue on which it was accepted; absent where that is the request itself. */
  readonly issueText?: TextHash;
  readonly base: Oid;
  readonly nonce: Nonce;
  /** Set where a label asked for one task of this worker type. */
  readonly worker?: string;
  /** Set where it was asked for on a pull request: its branch, to which the one task's pull request goes. */
  readonly onto?: string;
  readonly phase: RequestPhase;
  /** The last try at a plan came to nothing that could be used. */
  readonly unplanned: boolean;
  readonly mode: 'tasks' | 'single' | 'talk' | null;
  readonly plan: TextHash | null;
  readonly planNonce: Nonce | null;
  readonly tasks: readonly TaskState[];
  /** Where each task stands in the list, which keeps the plan's order for ever. */
  readonly places: ReadonlyMap<TaskKey, number>;
  /** Issues that hold tasks which the request's own has no room for, in the order in which they were opened; mostly none. */
  readonly epics: readonly Epic[];
  /** Where our work branch must stand; for a single task the default branch it was based on. */
  readonly work: Oid | null;
  /** Where the work branch began; what all workers of the request are shown as its repository. */
  readonly root: Oid | null;
  readonly catchUp: CatchUp;
  /** What is known about the work head as a whole. */
  readonly proof: Proof;
  readonly live: readonly LiveGrant[];
  readonly terms: number;
  /** The leg that started a run which has not looked yet, and when; null where none is on its way. */
  readonly wake: { readonly term: number; readonly at: string } | null;
  /** How many merging tasks the next batch may hold; a red batch halves it. */
  readonly batchLimit: number;
  /** Questions of the foreman about the request itself. */
  readonly questions: readonly Question[];
  readonly heard: ReadonlySet<number>;
  /** The newest comment that stopped the request or let it go on; what was written before it is overtaken. 0 for none. */
  readonly pace: number;
  /** What was asked for besides, in order. */
  readonly additions: readonly Addition[];
  /** What people asked to remember, in order. */
  readonly notes: readonly Noted[];
  /** The first request of its repository. */
  readonly first: boolean;
  readonly spent: readonly Spent[];
  /** What was taken of the budget, by whom. */
  readonly ledger: Ledger;
  /** The limit at which nothing more is started; null where none is reached. */
  readonly paused: Paused | null;
  readonly stopped: boolean;
  readonly outcome: 'done' | 'answered' | 'declined' | null;
  readonly finishNonce: Nonce | null;
  readonly last: number;
}

/** The task with this key; a journal that names an unknown one is damaged. */
export function taskOf(state: RequestState, key: TaskKey): TaskState {
  const placed = state.tasks[state.places.get(key) ?? -1];
  const task = placed?.key === key ? placed : byKey(state.tasks).get(key);
  if (!task)
    throw new Error(`The journal of request ${state.request} names task ${key}, which its plan lacks.`);
  return task;
}

/** A list of tasks is never changed in place, so what was found out about it once holds. */
const indexes = new WeakMap<readonly TaskState[], ReadonlyMap<TaskKey, TaskState>>();

function byKey(tasks: readonly TaskState[]): ReadonlyMap<TaskKey, TaskState> {
  const known = indexes.get(tasks);
  if (known) return known;
  const made = new Map(tasks.map((task) => [task.key, task]));
  indexes.set(tasks, made);
  return made;
}

/** Whether the plan of the request waits for a person's word. */
export function awaitsApproval({ phase, questions }: Pick<RequestState, 'phase' | 'questions'>): boolean {
  const asked = questions.at(-1);
  return phase === 'planned' && asked?.why === 'approval' && asked.answer === null;
}

/** Whether the task has no issue of its own but stands on the request's: it was the only one when it was filed. */
export const isOnRequest = ({ issue }: RequestState, task: Pick<TaskState, 'issue'>): boolean =>
  task.issue === issue;

/** Whether an addition may still become tasks. */
export const isOpenAddition = ({ status }: Addition): boolean => status !== 'filed' && status !== 'dropped';

/** Whether nothing more will happen to the task by itself. */
export const isDone = (task: TaskState): boolean => task.status === 'landed' || task.status === 'skipped';

/** Tasks that must land before this one may start and have not. */
export const openDependencies = (state: RequestState, task: TaskState): readonly TaskState[] =>
  task.after.map((key) => taskOf(state, key)).filter((one) => !isDone(one));

/** Whether a dependency, near or far, waits for a person: then this task cannot start. */
export const isBlocked = (state: RequestState, task: TaskState): boolean =>
  blockedIn(state.tasks).has(task.key);

const blocks = new WeakMap<readonly TaskState[], ReadonlySet<TaskKey>>();

/** Every task behind one that waits for a person, found once for a list: asking task by task would walk each path of the graph. */
function blockedIn(tasks: readonly TaskState[]): ReadonlySet<TaskKey> {
  const known = blocks.get(tasks);
  if (known) return known;
  const asking = tasks.filter((task) => task.status === 'asking').map((task) => task.key);
  const behind = new Set<TaskKey>();
  const dependents = asking.length === 0 ? new Map<TaskKey, TaskKey[]>() : dependentsOf(tasks);
  const walk = [...asking];
  for (let key = walk.pop(); key !== undefined; key = walk.pop()) {
    for (const next of dependents.get(key) ?? []) {
      if (behind.has(next)) continue;
      behind.add(next);
      walk.push(next);
    }
  }
  blocks.set(tasks, behind);
  return behind;
}

/** Who waits for a task; a task that is done stops nothing behind it. */
function dependentsOf(tasks: readonly TaskState[]): Map<TaskKey, TaskKey[]> {
  const dependents = new Map<TaskKey, TaskKey[]>();
  for (const task of tasks.filter((one) => !isDone(one))) {
    for (const key of task.after) dependents.set(key, [...(dependents.get(key) ?? []), task.key]);
  }
  return dependents;
}

/** The state in the word that people read. */
export type ShownState =
  | 'blocked'
  | 'waiting'
  | 'ready'
  | 'working'
  | 'merging'
  | 'review'
  | 'question'
  | 'failed'
  | 'done'
  | 'skipped';

export function shownState(state: RequestState, task: TaskState): ShownState {
  if (task.status === 'landed') return 'done';
  if (task.status === 'asking') {
    const why = task.questions.at(-1)?.why;
    return why === 'question' || why === 'packages' ? 'question' : 'failed';
  }
  if (task.status === 'reviewing') return 'review';
  if (task.status !== 'waiting') return task.status;
  if (isBlocked(state, task)) return 'blocked';
  return openDependencies(state, task).length > 0 || isHeld(state.epics, task.key) ? 'waiting' : 'ready';
}
