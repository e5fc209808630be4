import { dayOf } from '../../domain/budgets.ts';
import { ForemanError } from '../../domain/fault.ts';
import type { RequestId } from '../../domain/ids.ts';
import type { RequestState } from '../../domain/request-state.ts';
import { reservedBy } from '../../flow/decide-budget.ts';
import { somethingToGrant } from '../../flow/decide-grants.ts';
import type { JournalTip } from '../../ports/watch.ts';
import { parseBranch } from '../../text/names.ts';
import type { Deps } from '../deps.ts';
import { expect } from '../expect.ts';
import { loadRequest } from '../load-request.ts';
import type { LoadedRequest } from '../load-request.ts';
import { poolsIn } from '../pools-in.ts';
import { momentOf } from '../pools-of.ts';
import type { DayTaken } from '../pools-of.ts';
import { readAgain } from '../read-again.ts';

/**
 * What all other requests have taken today, from the journals that were written today: one list, and one read for each of them. Two
 * requests that look at the same moment may both count on the same rest of the day; of one request that can never happen.
 */
export async function dayTaken({ deps, state, world }: LoadedRequest & { deps: Deps }): Promise<DayTaken> {
  const moment = momentOf(deps.clock.now());
  const unseen = { ...moment, othersToday: null };
  if (state.phase === 'running' && !somethingToGrant(state, poolsIn(world, unseen))) return unseen;
  const { today } = moment;
  let othersToday = 0;
  for (const request of await writtenOn(deps, today))
    if (request !== state.request) othersToday += await takenBy(deps, request, today);
  return { ...moment, othersToday };
}

async function takenBy(deps: Deps, request: RequestId, today: string): Promise<number> {
  const state = await stateOf(deps, request);
  if (!state) return 0;
  const { ledger } = state;
  const charged = ledger.today.day === today ? ledger.today.charged : 0;
  return charged + reservedBy(state, ledger.cap ?? 0).microdollars;
}

/** A journal that cannot be read, or an issue that was deleted, stops its own request, and no other one. */
async function stateOf(deps: Deps, request: RequestId): Promise<RequestState | undefined> {
  try {
    return (await loadRequest(deps, { request })).state;
  } catch (error) {
    if (!(error instanceof ForemanError) || !isOfIts(error)) throw error;
    deps.log.warn(`What request ${request} spent today is not counted: ${error.message}`);
    return undefined;
  }
}

const isOfIts = ({ code }: ForemanError): boolean => code.startsWith('journal-') || code === 'issue-gone';

type Page = { readonly tips: readonly JournalTip[]; readonly next: string | null };

const pageAfter = async (deps: Deps, after: string | null): Promise<Page> =>
  expect(await readAgain(deps, () => deps.forge.journals(after)), 'Listing the journals');

async function writtenOn(deps: Deps, today: string): Promise<readonly RequestId[]> {
  const found: RequestId[] = [];
  let after: string | null = null;
  do {
    const page: Page = await pageAfter(deps, after);
    for (const tip of page.tips) {
      const branch = parseBranch(tip.branch);
      if (branch?.kind === 'journal' && dayOf(tip.at) === today) found.push(branch.request);
    }
    after = page.next;
  } while (after !== null);
  return found;
}
