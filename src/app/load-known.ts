import type { Deps } from './deps.ts';
import { lookUntilKnown } from './load-request.ts';
import type { LoadedRequest, RequestRef } from './load-request.ts';

const PAUSES_MS = [1_000, 2_000, 4_000, 8_000, 16_000];

/**
 * The same for a step that knows a line of the journal already: what a picture without it lacks or shows says nothing. It is looked for
 * again, with growing pauses, until GitHub shows what it has taken; one that stays old is better than none.
 */
export const loadKnown = (
  deps: Deps,
  ref: RequestRef,
  { last }: { readonly last: number },
): Promise<LoadedRequest> => {
  const known = {
    what: `line ${last} of the journal`,
    isIn: (state: { last: number }) => state.last >= last,
  };
  return lookUntilKnown(deps, { ...ref, known }, PAUSES_MS);
};
