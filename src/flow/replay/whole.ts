import type { CatchUp } from '../../domain/catch-up.ts';
import type { Grant, JournalEventOf } from '../../domain/journal.ts';
import type { RequestState } from '../../domain/request-state.ts';
import type { Proof } from '../../domain/scope.ts';

/** A leg that runs all commands on the work head as it stands. */
export type WholeGrant = Extract<Grant, { kind: 'batch' }> & { readonly whole: true };

export const isWholeGrant = (grant: Grant): grant is WholeGrant =>
  grant.kind === 'batch' && grant.whole === true;

/** After so many legs that came to nothing the end comes without, and says so. */
const MOST_LOST = 3;

/** What a leg for the whole found out; a red one waits for the task that mends it. */
export function settledWhole(
  state: RequestState,
  event: JournalEventOf<'settled'>,
): Pick<RequestState, 'proof' | 'catchUp'> {
  const { catchUp, proof } = state;
  const { outcome, candidate, scope, nonce } = event;
  if (candidate === null || candidate !== state.work) return { catchUp, proof: lostWhole(proof) };
  if (outcome === 'unverified' && scope === 'none') return { catchUp, proof: { of: 'none', losses: 0 } };
  if (outcome === 'green' && scope === undefined) return { catchUp, proof: { of: 'all', losses: 0 } };
  if (outcome !== 'red' || catchUp.entered === null) return { catchUp, proof: lostWhole(proof) };
  const failed: CatchUp['failed'] = {
    from: catchUp.entered,
    base: candidate,
    // One nonce until there is a task: what an earlier leg filed and did not write down is found by it.
    nonce: catchUp.failed?.nonce ?? nonce,
  };
  return { catchUp: { ...catchUp, failed }, proof: { of: 'red', losses: 0 } };
}

/** A leg for the whole that came to nothing. */
export function lostWhole({ of, losses }: Proof): Proof {
  return { of: losses + 1 >= MOST_LOST ? 'lost' : of, losses: losses + 1 };
}
