import type { Oid } from '../domain/ids.ts';
import type { Grant, JournalEvent, JournalEventOf, JournalTask } from '../domain/journal.ts';
import { isBlocked, isDone, isOpenAddition } from '../domain/request-state.ts';
import type { RequestState, TaskState } from '../domain/request-state.ts';
import type { Decision } from './decision.ts';
import { nothing } from './decision.ts';
import type { CatchUpGrant } from './replay/catch-up.ts';

/** Whether the default branch has moved since it was brought into what is offered; `head` is absent where nobody looked. */
export const isBehind = ({ catchUp }: RequestState, head: Oid | undefined): boolean =>
  head !== undefined && catchUp.entered !== null && catchUp.entered !== head;

/** Whether the request may not end yet, since what it ends with would not hold the default branch. */
export const owesCatchUp = (state: RequestState, head: Oid | undefined): boolean =>
  state.mode === 'tasks' && isBehind(state, head) && !state.catchUp.fresh;

/**
 * A leg that brings the default branch into the work branch, only while the work is at rest: at its end, and where all that is left waits
 * for a person. Once for a rest: a default branch that never stands still keeps no request from its end.
 */
export function catchUpGrant(state: RequestState, head: Oid | undefined, term: number): Grant | null {
  if (head === undefined || state.work === null || !owesCatchUp(state, head)) return null;
  if (!isAtRest(state, head)) return null;
  return { kind: 'batch', term, tasks: [], base: state.work, from: head };
}

/**
 * What was red with its base is verified again by a person's word, and people mend on the default branch: where that has moved, it is brought in
 * before.
 */
export const waitsForMend = (
  state: RequestState,
  { status, failure }: TaskState,
  head: Oid | undefined,
): boolean => status === 'merging' && failure?.outcome === 'base-red' && owesCatchUp(state, head);

/** Nothing is at work, and nothing could be: what is not ready here waits for a person, or for what is to be mended. */
function isAtRest(state: RequestState, head: Oid): boolean {
  if (state.live.length > 0 || state.additions.some(isOpenAddition)) return false;
  if (state.tasks.some((task) => task.brings !== null && !isDone(task))) return false;
  const mends = state.tasks.filter((task) => waitsForMend(state, task, head));
  return state.tasks.every(
    (task) =>
      isDone(task) ||
      task.status === 'asking' ||
      isBlocked(state, task) ||
      mends.includes(task) ||
      (mends.length > 0 && task.status === 'waiting'),
  );
}

/** Lands a catch-up that is green on the head that it stands on; one that was overtaken is made again. */
export function caughtUp(
  { work }: RequestState,
  { term, candidate, candidateBase, scope }: JournalEventOf<'settled'>,
  { from: brings }: CatchUpGrant,
): JournalEvent[] {
  if (candidate === null || work === null || candidateBase !== work) return [];
  const covers = scope ? { scope } : {};
  return [{ type: 'landed', term, tasks: [], from: work, to: candidate, brings, ...covers }];
}

/** Adds the task that mends a catch-up which clashed or is red; once, however often it is decided. */
export function decideMending(
  { catchUp }: RequestState,
  made: { readonly task: JournalTask; readonly issue: number; readonly node: string },
): Decision {
  if (catchUp.failed?.nonce !== made.task.nonce) return nothing('the catch-up has its task');
  const { from, base } = catchUp.failed;
  return {
    events: [{ type: 'added', ...made, from, base }],
    reason: `task ${made.task.key} brings the default branch in`,
  };
}

/** A request is taken up again so often, since what it offers clashes; after that a person sees to it. */
const MOST_REOPENED = 3;

/** Whether it is worth a look if what is offered clashes with the default branch. */
export const mayReopen = (state: RequestState, head: Oid): boolean =>
  state.phase === 'finished' &&
  state.outcome === 'done' &&
  isBehind(state, head) &&
  state.catchUp.reopened < MOST_REOPENED;

/** Takes up a request again whose last pull request clashes with where the default branch has gone since. */
export function decideReopen(state: RequestState, head: Oid, clashes: readonly string[]): Decision {
  if (clashes.length === 0 || !mayReopen(state, head)) return nothing('what is offered can be merged');
  return {
    events: [{ type: 'reopened', head }],
    reason: `${clashes.length} files clash with the default branch`,
  };
}
