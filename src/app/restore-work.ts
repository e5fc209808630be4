import { branchesOf } from '../text/names.ts';
import type { Deps } from './deps.ts';
import { expect } from './expect.ts';
import { loadAccepted } from './load-request.ts';
import type { LoadedRequest, RequestRef } from './load-request.ts';

/**
 * Makes a deleted work branch again where the journal left it, by the commit's id. Refused where that commit is gone as well: then a
 * person has to help. What was read is read again, since the branch is in it now.
 */
export async function restoreWork(
  deps: Deps,
  ref: RequestRef,
  loaded: LoadedRequest,
): Promise<LoadedRequest> {
  const { state, world } = loaded;
  const { work } = branchesOf(state.request);
  if (state.mode !== 'tasks' || state.phase !== 'running' || state.work === null) return loaded;
  if (world.branches.has(work)) return loaded;
  deps.log.warn(`The branch ${work} was deleted; it is made again at ${state.work}.`);
  const move = { branch: work, before: null, after: state.work };
  const [answer] = await deps.forge.change([{ do: 'refs', moves: [move] }]);
  const again = await loadAccepted(deps, ref);
  if (answer && !again.world.branches.has(work)) expect(answer, `Making the branch ${work} again`);
  return again;
}
