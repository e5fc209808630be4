import type { Nonce, Oid, RequestId, RunRef, TaskKey, TextHash } from './ids.ts';
import type { AskedWhy, Grant, LegOutcome, Spent } from './journal.ts';
import type { DeliveryReason } from './delivery.ts';
import type { Priority } from './plan.ts';

/**
 * Where a task stands. `waiting`: not granted (its dependencies may or may not have landed). `working`: a leg holds it.
 * `merging`: it delivered and waits for a candidate on the present work head. `asking`: a person is needed.
 */
export type TaskStatus = 'waiting' | 'working' | 'merging' | 'asking' | 'landed' | 'skipped';

/** What a leg last left behind for the task. */
export interface Draft {
  readonly delivery: 'files' | 'report' | 'nothing';
  /** The commit on the task's branch; null where the delivery had no files. */
  readonly checkpoint: Oid | null;
  readonly pull: number | null;
  /** Marks the report on the task's issue, where the delivery was one. */
  readonly nonce: Nonce;
}

/** Why the last attempt did not land; the words stand on the task's issue, found by the nonce. */
export interface Failure {
  readonly outcome: LegOutcome;
  readonly reason: DeliveryReason | null;
  readonly checkpoint: Oid | null;
  readonly nonce: Nonce;
}

/** What a person was asked and has said. */
export interface Question {
  readonly why: AskedWhy;
  readonly nonce: Nonce;
  readonly answer: { readonly comment: number; readonly by: string; readonly text: TextHash } | null;
}

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
  readonly draft: Draft | null;
  readonly failure: Failure | null;
  readonly questions: readonly Question[];
  /** The work-branch commit that brought it in. */
  readonly landed: Oid | null;
  readonly pull: number | null;
}

/** A grant that has not been settled or released. */
export interface LiveGrant {
  readonly grant: Grant;
  readonly run: RunRef;
  readonly at: string;
}

export type RequestPhase = 'requested' | 'planned' | 'running' | 'finished';

/** Everything the journal says about one request. */
export interface RequestState {
  readonly request: RequestId;
  readonly issue: number;
  readonly comment: number | null;
  readonly by: string;
  readonly kind: 'build' | 'plan';
  readonly text: TextHash;
  readonly base: Oid;
  readonly nonce: Nonce;
  readonly phase: RequestPhase;
  readonly mode: 'tasks' | 'single' | 'talk' | null;
  readonly plan: TextHash | null;
  readonly planNonce: Nonce | null;
  readonly tasks: readonly TaskState[];
  /** Where our work branch must stand; for a single task the default branch it was based on. */
  readonly work: Oid | null;
  /** Where the work branch began; what all workers of the request are shown as its repository. */
  readonly root: Oid | null;
  readonly live: readonly LiveGrant[];
  readonly terms: number;
  /** How many merging tasks the next batch may hold; a red batch halves it. */
  readonly batchLimit: number;
  /** Questions of the foreman about the request itself. */
  readonly questions: readonly Question[];
  readonly heard: ReadonlySet<number>;
  readonly spent: readonly Spent[];
  readonly stopped: boolean;
  readonly outcome: 'done' | 'answered' | 'declined' | null;
  readonly finishNonce: Nonce | null;
  readonly last: number;
}

/** The task with this key; a journal that names an unknown one is damaged. */
export function taskOf(state: RequestState, key: TaskKey): TaskState {
  const task = state.tasks.find((one) => one.key === key);
  if (!task)
    throw new Error(`The journal of request ${state.request} names task ${key}, which its plan lacks.`);
  return task;
}

/** Whether nothing more will happen to the task by itself. */
export const isDone = (task: TaskState): boolean => task.status === 'landed' || task.status === 'skipped';

/** Tasks that must land before this one may start and have not. */
export const openDependencies = (state: RequestState, task: TaskState): readonly TaskState[] =>
  task.after.map((key) => taskOf(state, key)).filter((one) => !isDone(one));

/** Whether a dependency, near or far, waits for a person: then this task cannot start. */
export function isBlocked(state: RequestState, task: TaskState): boolean {
  return openDependencies(state, task).some((one) => one.status === 'asking' || isBlocked(state, one));
}

/** The state in the word that people read. */
export type ShownState =
  'blocked' | 'waiting' | 'ready' | 'working' | 'merging' | 'question' | 'failed' | 'done' | 'skipped';

export function shownState(state: RequestState, task: TaskState): ShownState {
  if (task.status === 'landed') return 'done';
  if (task.status === 'asking') return task.questions.at(-1)?.why === 'question' ? 'question' : 'failed';
  if (task.status !== 'waiting') return task.status;
  if (isBlocked(state, task)) return 'blocked';
  return openDependencies(state, task).length > 0 ? 'waiting' : 'ready';
}
