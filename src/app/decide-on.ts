import { ForemanError } from '../domain/fault.ts';
import type { JournalEntry } from '../domain/journal.ts';
import type { Decision } from '../flow/decision.ts';
import type { IssueView } from '../domain/world.ts';
import { replay } from '../flow/replay.ts';
import { appendLines } from '../text/journal-lines.ts';
import { segmentFor } from '../text/journal-segments.ts';
import type { Segment } from '../text/journal-segments.ts';
import type { Append, BesideFile } from '../ports/journal-store.ts';
import { branchesOf } from '../text/names.ts';
import type { Deps, Job } from './deps.ts';
import { expect } from './expect.ts';
import { loadKnown } from './load-known.ts';
import { accepted, loadAccepted } from './load-request.ts';
import type { LoadedRequest, RequestRef } from './load-request.ts';

const MOST_TRIES = 20;

export interface Decided extends LoadedRequest {
  readonly reason: string;
  /** Whether this call wrote to the journal. */
  readonly wrote: boolean;
}

/** The request, what was read of it already, and what else shows the state after the append. */
export interface DecideRef extends RequestRef {
  readonly seen?: LoadedRequest;
  readonly show?: (after: LoadedRequest) => NonNullable<Append['show']> | null;
  /** Texts that belong to the events that are appended, from the request as it stands after that. */
  readonly beside?: (after: LoadedRequest, events: Decision['events']) => readonly BesideFile[];
}

/**
 * Load, decide, append: the append names the journal's head, so that of two deciders one starts again from what the other wrote.
 * What was read a moment ago (`seen`) serves for the first try: an append on an old head is refused. A lost answer is settled by reading the journal again and deciding on what stands there;
 * a picture from before what was read already shows nothing of that, and is waited out.
 */
export async function decideOn(
  { deps, job }: { deps: Deps; job: Job },
  ref: DecideRef,
  decide: (loaded: LoadedRequest) => Decision | Promise<Decision>,
): Promise<Decided> {
  let wanted: readonly JournalEntry[] = [];
  let known = { last: 0 };
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const loaded =
      tries > 0 ? await loadKnown(deps, ref, known) : (ref.seen ?? (await loadAccepted(deps, ref)));
    known = loaded.state;
    const adopted = wanted.length > 0 && isWritten(loaded.entries, wanted);
    const decision = await decide(loaded);
    deps.log.info(`decided: ${decision.reason}`);
    if (decision.events.length === 0) {
      if (tries > 0) await showAgain(deps, loaded, ref);
      return { ...loaded, reason: decision.reason, wrote: adopted };
    }
    const written = await append({ deps, job }, loaded, {
      decision,
      show: ref.show ?? (() => null),
      beside: ref.beside ?? (() => []),
    });
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

/** A try whose append was refused may have shown its state all the same, which never came to be. */
async function showAgain({ forge, log }: Deps, loaded: LoadedRequest, { show }: DecideRef): Promise<void> {
  const shown = show?.(loaded) ?? null;
  if (!shown) return;
  const { journal } = branchesOf(loaded.state.request);
  const [answer] = await forge.change([{ do: 'edit-comment', ...shown, journal }]);
  if (answer?.kind !== 'done')
    log.warn(`The status could not be put right: ${answer?.message ?? 'no answer'}`);
}

type Written =
  | { readonly kind: 'done'; readonly decided: Decided }
  | { readonly kind: 'again'; readonly entries: readonly JournalEntry[] };

interface Wanted {
  readonly decision: Decision;
  readonly show: NonNullable<DecideRef['show']>;
  readonly beside: NonNullable<DecideRef['beside']>;
}

async function append(
  { deps, job }: { deps: Deps; job: Job },
  loaded: LoadedRequest,
  { decision, show, beside }: Wanted,
): Promise<Written> {
  const { world, entries, state } = loaded;
  if (world.journalHead === null)
    throw new ForemanError('journal-damaged', `Request ${state.request} has no journal.`);
  const at = new Date(deps.clock.now()).toISOString();
  const requests = deps.meter?.unsaid() ?? 0;
  const counted = requests > 0 ? { requests } : {};
  const added = appendLines(entries, decision.events, { at, run: job.run, ...counted });
  const segment = segmentFor(world.segments, added.lines);
  const after = withEntries(loaded, added.entries, segment);
  const shown = show(after);
  const answer = await deps.journal.append({
    branch: branchesOf(state.request).journal,
    expected: world.journalHead,
    path: segment.path,
    text: segment.text,
    beside: beside(after, decision.events),
    headline: `${decision.events.map((event) => event.type).join(', ')} [skip ci]`,
    show: shown,
  });
  if (answer.kind === 'unknown' || (answer.kind === 'refused' && answer.code === 'stale')) {
    deps.log.info(`the journal was not written (${answer.message}); reading it again`);
    return { kind: 'again', entries: added.entries };
  }
  const head = expect(answer, 'Writing the journal');
  deps.meter?.said(requests);
  const decided = {
    ...after,
    world: { ...after.world, issue: withShown(after.world.issue, shown), journalHead: head },
    reason: decision.reason,
    wrote: true,
  };
  return { kind: 'done', decided };
}

/** The issue with the comment that the append has edited. */
const withShown = (issue: IssueView, shown: Append['show']): IssueView =>
  shown
    ? {
        ...issue,
        comments: issue.comments.map((one) =>
          one.node === shown.comment ? { ...one, body: shown.body } : one,
        ),
      }
    : issue;

/** What is loaded, as it will be once these entries stand in the journal. */
function withEntries(
  loaded: LoadedRequest,
  entries: readonly JournalEntry[],
  segment: Segment,
): LoadedRequest {
  const { world } = loaded;
  const segments = [...world.segments.filter((one) => one.path !== segment.path), segment];
  const after = { entries, state: replay(entries), world: { ...world, segments } };
  return { ...after, state: accepted(after, loaded.state.request) };
}

/** Whether exactly these entries stand in the journal: the hash chain makes equal last lines mean equal histories. */
function isWritten(entries: readonly JournalEntry[], wanted: readonly JournalEntry[]): boolean {
  const last = wanted.at(-1);
  return (
    last !== undefined && JSON.stringify(entries.find((one) => one.seq === last.seq)) === JSON.stringify(last)
  );
}
