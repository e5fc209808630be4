import type { Change, RefMove } from '../../domain/change.ts';
import type { RefView } from '../../domain/world.ts';
import { mayLand } from '../../flow/train.ts';
import { branchesOf } from '../../text/names.ts';
import { isTry, makerOf } from '../checkpoint/candidate-commit.ts';
import type { Settling } from './run-settle.ts';

/** Moves the work branch to where the journal says it is, from exactly where it was; and takes away candidates that are over. */
export function landingMoves(at: Settling): readonly Change[] {
  const { state, world } = at;
  const { work } = branchesOf(state.request);
  const before = world.branches.get(work)?.oid ?? null;
  const moves: RefMove[] = workStanding(at) === 'behind' ? [{ branch: work, before, after: state.work }] : [];
  for (const [branch, ref] of world.branches) {
    if (isOver(at, branch, ref)) moves.push({ branch, before: ref.oid, after: null });
  }
  return moves.map((move) => ({ do: 'refs', moves: [move] }));
}

/** A candidate whose leg has ended; one that waits to land stays, since others are built on it. */
function isOver({ state }: Settling, branch: string, { oid, message }: RefView): boolean {
  const maker = isTry(branch) ? makerOf(message) : undefined;
  if (maker === undefined || state.live.some((one) => one.grant.term === maker)) return false;
  return !state.tasks.some((task) => task.candidate?.oid === oid && mayLand(state, task));
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
  return there !== null && isOurs(at, there) ? 'behind' : 'elsewhere';
}

/** Whether the branch stands on a head that the journal knows: only then may it be moved on. */
function isOurs({ entries }: Settling, there: string): boolean {
  return entries.some(
    ({ event }) =>
      (event.type === 'landed' && event.from === there) || (event.type === 'filed' && event.work === there),
  );
}
