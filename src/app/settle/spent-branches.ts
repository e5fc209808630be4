import type { Change } from '../../domain/change.ts';
import { branchesOf, parseBranch } from '../../text/names.ts';
import { lastHead, lastPullView } from '../last-pull.ts';
import type { Settling } from './settling.ts';

/**
 * Once a request is done, takes away the branches of tasks that landed and that nobody touched since; the journal stays. Not before the
 * work branch stands where they landed: GitHub would take a pull request whose branch is gone for closed, not for merged. A leg that lost
 * its term may have shown its checkpoint after all that, having waited for a limit: that branch goes too.
 */
export function spentBranches({
  state,
  world,
  input,
  landed,
}: Pick<Settling, 'state' | 'world' | 'input'> & { readonly landed: boolean }): readonly Change[] {
  if (!landed || state.outcome !== 'done' || state.mode !== 'tasks') return [];
  const branches = branchesOf(state.request);
  const moves = state.tasks.flatMap((task) => {
    const ours = [task.draft?.checkpoint, input.report?.checkpoint];
    if (task.issue === null || task.status !== 'landed') return [];
    const branch = branches.task(task.issue);
    const before = world.branches.get(branch)?.oid;
    return before !== undefined && ours.includes(before) ? [{ branch, before, after: null }] : [];
  });
  for (const [branch, { oid }] of world.branches) {
    // Every other place goes with the landing: one move that fails would keep all others.
    if (parseBranch(branch)?.kind === 'behind' && oid === state.work)
      moves.push({ branch, before: oid, after: null });
  }
  return moves.length === 0 ? [] : [{ do: 'refs', moves }];
}

/**
 * The branch of the last pull request, once a person has merged that and nobody touched the branch since. Of a person's later commits, and
 * of a pull request that was closed without a merge, nothing is taken away.
 */
export function mergedBranch({ state, world }: Pick<Settling, 'state' | 'world'>): readonly Change[] {
  if (state.outcome !== 'done') return [];
  const ours = state.mode === 'single' ? (state.tasks[0]?.draft?.checkpoint ?? null) : state.work;
  const branch = lastHead(state);
  const before = world.branches.get(branch)?.oid ?? null;
  const pull = lastPullView({ state, world });
  if (before === null || before !== ours || pull?.merged !== true || pull.headOid !== ours) return [];
  return [{ do: 'refs', moves: [{ branch, before, after: null }] }];
}
