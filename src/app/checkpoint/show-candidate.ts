import type { RefMove } from '../../domain/change.ts';
import { ForemanError } from '../../domain/fault.ts';
import type { Oid } from '../../domain/ids.ts';
import type { World } from '../../domain/world.ts';
import type { Deps } from '../deps.ts';
import { expect } from '../expect.ts';

/**
 * Shows a candidate on its branch, so that the verify job can fetch it. The candidate of an earlier leg is no ancestor of a new one: it is
 * taken away first, since nothing is ever forced. A move that was carried out although its answer was lost is found by its target.
 */
export async function showCandidate(
  deps: Deps,
  world: World,
  { branch, commit }: { branch: string; commit: Oid },
): Promise<void> {
  const before = world.branches.get(branch)?.oid ?? null;
  if (before === commit) return;
  const away: RefMove[] = before === null ? [] : [{ branch, before, after: null }];
  const moves: RefMove[] = [...away, { branch, before: null, after: commit }];
  const answers = await deps.forge.change(moves.map((move) => ({ do: 'refs', moves: [move] })));
  const last = answers.at(-1);
  if (!last || last.kind === 'done') return;
  if (last.kind === 'refused' && (last.code === 'stale' || last.code === 'exists')) {
    throw new ForemanError('work-moved', `Somebody else moved ${branch}; run the job again.`, {
      retry: 'later',
    });
  }
  expect(last, `Showing the candidate on ${branch}`);
}
