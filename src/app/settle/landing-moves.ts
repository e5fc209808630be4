import type { Change, RefMove } from '../../domain/change.ts';
import { branchesOf, parseBranch } from '../../text/names.ts';
import { settledBy } from './publish-verdict.ts';
import type { Settling } from './run-settle.ts';

/** Moves the work branch to where the journal says it is, from exactly where it was; and takes this leg's candidate branch away. */
export function landingMoves(at: Settling): readonly Change[] {
  const { state, world } = at;
  const branches = branchesOf(state.request);
  const there = world.branches.get(branches.work)?.oid ?? null;
  const moves: RefMove[] = [];
  if (state.mode === 'tasks' && state.work !== null && there !== state.work) {
    if (there !== null && isOurs(at, there))
      moves.push({ branch: branches.work, before: there, after: state.work });
  }
  const tried = settledBy(at)?.candidate;
  for (const [branch, ref] of world.branches) {
    if (parseBranch(branch)?.kind.startsWith('try') && ref.oid === tried) {
      moves.push({ branch, before: ref.oid, after: null });
    }
  }
  return moves.map((move) => ({ do: 'refs', moves: [move] }));
}

/** Whether the branch stands on a head that the journal knows: only then may it be moved on. */
function isOurs({ entries }: Settling, there: string): boolean {
  return entries.some(
    ({ event }) =>
      (event.type === 'landed' && event.from === there) || (event.type === 'filed' && event.work === there),
  );
}
