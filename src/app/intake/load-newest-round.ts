import { TRACKER_PATH } from '../../text/names.ts';
import { configText } from '../load-config.ts';
import { RequestId } from '../../domain/ids.ts';
import { issueOf } from '../../text/names.ts';
import type { Deps } from '../deps.ts';
import { lastHeads } from '../last-pull.ts';
import { loadRequest } from '../load-request.ts';
import type { Loaded, RequestRef } from '../load-request.ts';

export interface Round extends Loaded {
  /** The round that words are about: the newest that has a journal, or the first. */
  readonly request: RequestId;
  /** What a new request on this issue would be called. */
  readonly fresh: RequestId;
  /** Comments that the rounds before this one have heard: they mean nothing more, whoever hears them again. */
  readonly before: ReadonlySet<number>;
  /** The runs that began this round and those before it: heard again, what started them begins no further one. */
  readonly begunBy: ReadonlySet<number>;
}

const texts = [configText, { at: 'HEAD', path: TRACKER_PATH }];

/** Reads the same again, where somebody else has written meanwhile. */
export const refOfRound = ({ request, world }: Pick<Round, 'request' | 'world'>): RequestRef => ({
  request,
  focus: [...world.focus.keys()],
  heads: lastHeads(request),
  texts,
});

/** Finds the newest round of a request; each one that is finished may be followed by another. */
export async function loadNewestRound(
  deps: Deps,
  { request, focus }: { request: RequestId; focus: readonly number[] },
): Promise<Round> {
  const issue = issueOf(request);
  let seen = await loadRequest(deps, { request, focus, texts, heads: lastHeads(request) });
  let current = request;
  let before: ReadonlySet<number> = new Set();
  let begunBy = beginnersOf([], seen);
  for (let round = roundOf(request) + 1; seen.state?.phase === 'finished'; round += 1) {
    const next = RequestId.parse(`${issue}.${round}`);
    const later = await loadRequest(deps, { request: next, focus, texts, heads: lastHeads(next) });
    if (!later.state) return { ...seen, request: current, fresh: next, before, begunBy };
    before = new Set([...before, ...seen.state.heard]);
    begunBy = beginnersOf(begunBy, later);
    seen = later;
    current = next;
  }
  return { ...seen, request: current, fresh: current, before, begunBy };
}

const beginnersOf = (before: Iterable<number>, { entries }: Loaded): ReadonlySet<number> =>
  new Set([...before, ...entries.slice(0, 1).map(({ run }) => run.id)]);

const roundOf = (request: RequestId): number => Number(request.split('.')[1] ?? 1);
