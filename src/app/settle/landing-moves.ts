import type { Change, RefMove } from '../../domain/change.ts';
import { branchesOf, parseBranch } from '../../text/names.ts';
import { settledBy } from './publish-verdict.ts';
import type { Settling } from './run-settle.ts';

/** Moves the work branch to where the journal says it is, from exactly where it was; and takes this leg's candidate branch away. */
export function landingMoves(at: Settling): readonly Change[] {
  const { state, world } = at;
  const { work } = branchesOf(state.request);
  const before = world.branches.get(work)?.oid ?? null;
  const moves: RefMove[] = workStanding(at) === 'behind' ? [{ branch: work, before, after: state.work }] : [];
  const tried = settledBy(at)?.candidate;
  for (const [branch, ref] of world.branches) {
    if (parseBranch(branch)?.kind.startsWith('try') && ref.oid === tried) {
      moves.push({ branch, before: ref.oid, after: null });
    }
  }
  return moves.map((move) => ({ do: 'refs', moves: [move] }));
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
