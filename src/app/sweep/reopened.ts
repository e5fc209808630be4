import { decideReopen, mayReopen } from '../../flow/decide-catch-up.ts';
import { nothing } from '../../flow/decision.ts';
import type { Decision } from '../../flow/decision.ts';
import { branchesOf } from '../../text/names.ts';
import { mergeDefault } from '../catch-up/merge-default.ts';
import type { LoadedRequest } from '../load-request.ts';
import type { Sweep } from './sweeping.ts';

/**
 * Looks whether the last pull request, open and as Foreman left it, clashes with where the default branch has gone; then the request goes
 * on. One that a person wrote on is theirs.
 */
export async function reopened({ deps }: Sweep, { state, world }: LoadedRequest): Promise<Decision> {
  const { head } = world.repository;
  const { work } = branchesOf(state.request);
  const isOffered = world.pulls.some((pull) => pull.head === work && pull.open);
  const { entered } = state.catchUp;
  if (!isOffered || entered === null || state.work === null || !mayReopen(state, head))
    return nothing('nothing is offered that could clash');
  if (world.branches.get(work)?.oid !== state.work) return nothing('a person wrote on what is offered');
  const { clashes } = await mergeDefault(deps, { common: entered, ours: state.work, theirs: head });
  return decideReopen(state, head, clashes);
}
