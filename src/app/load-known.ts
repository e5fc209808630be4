import type { Deps } from './deps.ts';
import { loadAccepted } from './load-request.ts';
import type { LoadedRequest, RequestRef } from './load-request.ts';

const MOST_LOOKS = 6;

/**
 * The same for a step that knows a line of the journal already: a picture without it is older than what was decided, and what it lacks or
 * shows says nothing. It is looked for again, with growing pauses, until GitHub shows what it has taken.
 */
export async function loadKnown(
  deps: Deps,
  ref: RequestRef,
  { last }: { readonly last: number },
): Promise<LoadedRequest> {
  let loaded = await loadAccepted(deps, ref);
  for (let looks = 1; looks < MOST_LOOKS && loaded.state.last < last; looks += 1) {
    deps.log.info(`the picture is older than line ${last} of the journal; looking again`);
    await deps.clock.sleep(500 * 2 ** looks);
    loaded = await loadAccepted(deps, ref);
  }
  return loaded;
}
