import type { RequestId } from '../../domain/ids.ts';
import type { JournalTip } from '../../ports/watch.ts';
import { parseBranch } from '../../text/names.ts';
import type { Deps } from '../deps.ts';
import { expect } from '../expect.ts';
import { readAgain } from '../read-again.ts';

/** The end of a finished request may still be missing on the forge for this long. */
const SETTLING_MS = 24 * 3_600_000;

/** Every request that is not finished, or was finished a short while ago: by the last commits of all journals. */
export async function openRequests(deps: Deps): Promise<readonly RequestId[]> {
  const found: RequestId[] = [];
  let after: string | null = null;
  do {
    const page: JournalPage = await journalsAfter(deps, after);
    found.push(...page.tips.flatMap((tip) => requestOf(tip, deps.clock.now())));
    after = page.next;
  } while (after !== null);
  return found;
}

type JournalPage = { readonly tips: readonly JournalTip[]; readonly next: string | null };

const journalsAfter = async (deps: Deps, after: string | null): Promise<JournalPage> =>
  expect(await readAgain(deps, () => deps.forge.journals(after)), 'Listing the journals');

function requestOf(tip: JournalTip, now: number): readonly RequestId[] {
  const branch = parseBranch(tip.branch);
  if (branch?.kind !== 'journal') return [];
  const long = now - Date.parse(tip.at) > SETTLING_MS;
  return isFinished(tip.headline) && long ? [] : [branch.request];
}

/** An append's headline lists its events, and nothing follows the end of a request. */
const isFinished = (headline: string): boolean => /(?:^|, )finished(?: \[skip ci\])?$/.test(headline);
