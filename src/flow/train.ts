import type { Oid, TaskKey } from '../domain/ids.ts';
import type { JournalEventOf } from '../domain/journal.ts';
import type { GreenCandidate, RequestState, TaskState } from '../domain/request-state.ts';
import { heldBy } from './replay/grants.ts';

/**
 * The train: a candidate may be built on one that is still being verified, so that legs which end together do not make each other
 * stale. Each is verified as it would land, one behind another; where one in front does not land, those behind are built anew.
 */
export interface ShownCandidate {
  readonly term: number;
  readonly oid: Oid;
  readonly base: Oid;
}

/** What a new candidate is built on, and the tasks that would land before it. */
export interface Tip {
  readonly oid: Oid;
  /** The term of the last leg in front; null at the head that has landed. */
  readonly behind: number | null;
  readonly before: readonly TaskKey[];
}

/** Behind more than this a candidate is not built: one red in front would cost too much. */
const MOST_IN_TRAIN = 8;

/** The end of the train as it stands: from the work head over every candidate that may still land. */
export function tipOf(
  state: RequestState,
  head: Oid,
  { shown, own }: { shown: readonly ShownCandidate[]; own: number },
): Tip {
  const others = shown.filter((one) => one.term !== own).toSorted((a, b) => a.term - b.term);
  const mine = new Set(
    state.live.filter(({ grant }) => grant.term === own).flatMap(({ grant }) => heldBy(grant)),
  );
  let tip: Tip = { oid: head, behind: null, before: [] };
  for (let length = 0; length < MOST_IN_TRAIN; length += 1) {
    const next = waitingOn(state, tip.oid) ?? verifyingOn(state, others, tip.oid);
    // An older candidate of the leg's own task is what it makes anew.
    if (!next || next.before.some((key) => mine.has(key))) return tip;
    tip = { ...next, before: [...tip.before, ...next.before] };
  }
  return tip;
}

/** The tasks whose green candidate stands on this commit, if all of them still wait to land. */
export function landingOn(state: RequestState, head: Oid): GreenCandidate | null {
  const next = waiting(state).find((one) => one.candidate.base === head);
  return next && allStillWait(state, next.candidate) ? next.candidate : null;
}

/** Whether a green candidate may still land without being built anew: what it stands on is being verified, or waits like itself. */
export function mayLand(state: RequestState, { candidate }: Pick<TaskState, 'candidate'>): boolean {
  if (!candidate || !allStillWait(state, candidate)) return false;
  if (state.live.some((one) => one.grant.term === candidate.behind)) return true;
  const front = waiting(state).find((one) => one.candidate.oid === candidate.base);
  return front !== undefined && mayLand(state, front);
}

/**
 * Whether verifying it now would only say again what was said: it was red behind a candidate that may still land, and whatever is built now
 * stands behind that one too. Whoever ends that leg goes on with this task.
 */
export function saysNothingNew(state: RequestState, { redBehind }: Pick<TaskState, 'redBehind'>): boolean {
  if (redBehind === null) return false;
  if (state.live.some(({ grant }) => grant.term === redBehind)) return true;
  const front = waiting(state).find(({ candidate }) => candidate.term === redBehind);
  return front !== undefined && mayLand(state, front);
}

/** Whether a red verdict is about the task: behind a candidate that has not landed it may be about that one. */
export const isJudged = (
  state: RequestState,
  event: Pick<JournalEventOf<'settled'>, 'behind' | 'candidateBase'>,
): boolean =>
  event.behind === undefined ||
  state.work === event.candidateBase ||
  state.tasks.some((task) => task.landed !== null && task.landed === event.candidateBase);

type Waiting = TaskState & { readonly candidate: GreenCandidate };

const waiting = (state: RequestState): readonly Waiting[] =>
  state.tasks.flatMap((task) =>
    task.status === 'merging' && task.candidate ? [{ ...task, candidate: task.candidate }] : [],
  );

/** A task that a person skipped takes its candidate out of the train. */
const allStillWait = (state: RequestState, candidate: GreenCandidate): boolean =>
  candidate.tasks.every((key) =>
    waiting(state).some((one) => one.key === key && one.candidate.oid === candidate.oid),
  );

function waitingOn(state: RequestState, base: Oid): Tip | null {
  const next = landingOn(state, base);
  return next && { oid: next.oid, behind: next.behind, before: next.tasks };
}

function verifyingOn(state: RequestState, shown: readonly ShownCandidate[], base: Oid): Tip | null {
  for (const one of shown) {
    const live = state.live.find(({ grant }) => grant.term === one.term);
    if (live && one.base === base) return { oid: one.oid, behind: one.term, before: heldBy(live.grant) };
  }
  return null;
}
