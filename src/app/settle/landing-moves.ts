import type { Change, RefMove } from '../../domain/change.ts';
import type { Oid } from '../../domain/ids.ts';
import type { RequestState, TaskState } from '../../domain/request-state.ts';
import { mayLand } from '../../flow/train.ts';
import { branchesOf, parseBranch } from '../../text/names.ts';
import { shownIn } from '../checkpoint/candidate-commit.ts';
import type { Settling } from './settling.ts';

/** Moves the work branch to where the journal says it is, from exactly where it was; and takes away candidates that are over. */
export function landingMoves(at: Settling): readonly Change[] {
  const { state, world } = at;
  const { work } = branchesOf(state.request);
  const before = world.branches.get(work)?.oid ?? null;
  const moves: RefMove[] = workStanding(at) === 'behind' ? [{ branch: work, before, after: state.work }] : [];
  for (const [branch, { oid }] of world.branches) {
    if (isOver(at, branch, oid)) moves.push({ branch, before: oid, after: null });
  }
  return moves.map((move) => ({ do: 'refs', moves: [move] }));
}

/** A candidate whose leg has ended, unless it waits to land or for its review, and a place where none can stand any more. */
function isOver(at: Settling, branch: string, oid: Oid): boolean {
  const { state, world } = at;
  const name = parseBranch(branch);
  const isLive = (term: number) => state.live.some((one) => one.grant.term === term);
  const waits = (one: Oid) =>
    state.tasks.some((task) => task.candidate?.oid === one && isWaiting(state, task));
  const isMended = oid === state.catchUp.failed?.base;
  if (name?.kind === 'ci') return !isLive(name.term);
  if (name?.kind === 'try') return !isLive(name.term) && !waits(oid) && !isMended;
  if (name?.kind !== 'behind') return false;
  if (oid === state.work) return !isTaken(at, oid);
  return !waits(oid) && !shownIn(world).some((one) => one.oid === oid && isLive(one.term));
}

const isWaiting = (state: RequestState, task: TaskState): boolean =>
  task.status === 'reviewing' || mayLand(state, task);

/** Whether a candidate stands on this commit that may still land, or a leg is just making one, of which nobody knows where it stands. */
function isTaken({ state, world }: Settling, base: Oid): boolean {
  if (state.tasks.some((task) => task.candidate?.base === base && isWaiting(state, task))) return true;
  const shown = new Map(shownIn(world).map((one) => [one.term, one.base]));
  return state.live.some(
    ({ grant: { term } }) =>
      world.branches.has(branchesOf(state.request).try(term)) && (shown.get(term) ?? base) === base,
  );
}

/**
 * Where the work branch stands: `right`, `behind` on a head that the journal knows, or `elsewhere`. Elsewhere may mean a person, or
 * another leg that landed after our read; only a second look tells.
 */
export function workStanding(at: Settling): 'right' | 'behind' | 'elsewhere' {
  const { state, world } = at;
  if (state.mode !== 'tasks' || state.work === null) return 'right';
  const there = world.branches.get(branchesOf(state.request).work)?.oid ?? null;
  if (there === state.work) return 'right';
  const ours = there === null ? mayRestore(at) : isOurs(at, there);
  return ours ? 'behind' : 'elsewhere';
}

/** A work branch that a person deleted in the middle is made again; one that is deleted after the end is no longer needed. */
const mayRestore = ({ state, input }: Settling): boolean =>
  state.phase === 'running' || input.report !== null;

/** Whether the branch stands on a head that the journal knows: only then may it be moved on. */
function isOurs({ entries }: Settling, there: string): boolean {
  return entries.some(
    ({ event }) =>
      (event.type === 'landed' && event.from === there) || (event.type === 'filed' && event.work === there),
  );
}
