import { ForemanError } from '../domain/fault.ts';
import type { JournalEntry } from '../domain/journal.ts';
import type { Decision } from '../flow/decision.ts';
import { replay } from '../flow/replay.ts';
import { appendLines } from '../text/journal-lines.ts';
import { segmentFor } from '../text/journal-segments.ts';
import { branchesOf } from '../text/names.ts';
import type { Deps, Job } from './deps.ts';
import { expect } from './expect.ts';
import { accepted, loadAccepted } from './load-request.ts';
import type { LoadedRequest, RequestRef } from './load-request.ts';

const MOST_TRIES = 20;

export interface Decided extends LoadedRequest {
  readonly reason: string;
  /** Whether this call wrote to the journal. */
  readonly wrote: boolean;
}

/**
 * Load, decide, append: the append names the journal's head, so that of two deciders one starts again from what the other wrote.
 * What was read a moment ago (`seen`) serves for the first try: an append on an old head is refused. A lost answer is settled by reading the journal again and deciding on what stands there.
 */
export async function decideOn(
  { deps, job }: { deps: Deps; job: Job },
  ref: RequestRef & { readonly seen?: LoadedRequest },
  decide: (loaded: LoadedRequest) => Decision | Promise<Decision>,
): Promise<Decided> {
  let wanted: readonly JournalEntry[] = [];
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const loaded = tries === 0 && ref.seen ? ref.seen : await loadAccepted(deps, ref);
    const adopted = wanted.length > 0 && isWritten(loaded.entries, wanted);
    const decision = await decide(loaded);
    deps.log.info(`decided: ${decision.reason}`);
    if (decision.events.length === 0) return { ...loaded, reason: decision.reason, wrote: adopted };
    const written = await append({ deps, job }, loaded, decision);
    if (written.kind === 'done') return written.decided;
    wanted = written.entries;
    await deps.clock.sleep(100 + deps.ids.random() * 400 * (tries + 1));
  }
  throw new ForemanError(
    'journal-contended',
    `The journal of request ${ref.request} kept changing; run the job again.`,
    {
      retry: 'later',
    },
  );
}

type Written =
  | { readonly kind: 'done'; readonly decided: Decided }
  | { readonly kind: 'again'; readonly entries: readonly JournalEntry[] };

async function append(
  { deps, job }: { deps: Deps; job: Job },
  loaded: LoadedRequest,
  decision: Decision,
): Promise<Written> {
  const { world, entries, state } = loaded;
  if (world.journalHead === null)
    throw new ForemanError('journal-damaged', `Request ${state.request} has no journal.`);
  const at = new Date(deps.clock.now()).toISOString();
  const added = appendLines(entries, decision.events, { at, run: job.run });
  const segment = segmentFor(world.segments, added.lines);
  const answer = await deps.journal.append({
    branch: branchesOf(state.request).journal,
    expected: world.journalHead,
    path: segment.path,
    text: segment.text,
    headline: `${decision.events.map((event) => event.type).join(', ')} [skip ci]`,
  });
  if (
    answer.kind === 'unknown' ||
    (answer.kind === 'refused' && ['stale', 'limited'].includes(answer.code))
  ) {
    deps.log.info(`the journal was not written (${answer.message}); reading it again`);
    return { kind: 'again', entries: added.entries };
  }
  const head = expect(answer, 'Writing the journal');
  const segments = [...world.segments.filter((one) => one.path !== segment.path), segment];
  const all = added.entries;
  const after = {
    ...loaded,
    entries: all,
    state: replay(all),
    world: { ...world, journalHead: head, segments },
  };
  const decided = { ...after, state: accepted(after, state.request), reason: decision.reason, wrote: true };
  return { kind: 'done', decided };
}

/** Whether exactly these entries stand in the journal: the hash chain makes equal last lines mean equal histories. */
function isWritten(entries: readonly JournalEntry[], wanted: readonly JournalEntry[]): boolean {
  const last = wanted.at(-1);
  return (
    last !== undefined && JSON.stringify(entries.find((one) => one.seq === last.seq)) === JSON.stringify(last)
  );
}
