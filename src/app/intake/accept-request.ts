import { hashText } from '../../domain/hash.ts';
import type { RequestId, RunRef, TextHash } from '../../domain/ids.ts';
import type { JournalEvent } from '../../domain/journal.ts';
import type { RequestState } from '../../domain/request-state.ts';
import { decideComment } from '../../flow/decide-comment.ts';
import type { CommentDecision, DecideWord } from '../../flow/decide-comment.ts';
import type { Taken } from '../../flow/decide-word.ts';
import { replay } from '../../flow/replay.ts';
import { appendLines } from '../../text/journal-lines.ts';
import { branchesOf, issueOf, segmentPath } from '../../text/names.ts';
import { expect } from '../expect.ts';
import { accepted, loadBegun } from '../load-request.ts';
import type { Loaded, LoadedRequest } from '../load-request.ts';
import { readAgain } from '../read-again.ts';
import type { Hearing } from './hearing.ts';
import type { Round } from './load-newest-round.ts';
import { planBrief } from './plan-brief.ts';
import type { Heard } from './heard.ts';

/** What is asked for, and the words of the same comment that count from the beginning. */
export interface Opening {
  readonly kind: 'build' | 'plan';
  readonly text: string;
  readonly worker?: string;
  readonly words?: readonly DecideWord[];
}

/** A request that has begun, with what came of the words that its first comment held besides. */
export interface Accepted extends LoadedRequest {
  readonly heard: Heard;
  readonly taken: readonly Taken[];
}

/**
 * Accepts a request: its journal begins with the text's hash, and the branch's name makes sure that it begins once. Other words of its
 * comment are written by the same request to GitHub, so that none is lost. Gives null where another run began it meanwhile: then what that
 * one wrote decides.
 */
export async function acceptRequest(
  hearing: Hearing,
  round: Round,
  asked: Opening,
): Promise<Accepted | null> {
  const { deps, job } = hearing;
  const request = round.fresh;
  const requests = deps.meter?.unsaid() ?? 0;
  const stamp = {
    at: new Date(deps.clock.now()).toISOString(),
    run: job.run,
    ...(requests > 0 ? { requests } : {}),
  };
  const requested = requestedBy(hearing, round, asked);
  const { taken, events } = openedBy(replay(appendLines([], [requested], stamp).entries), {
    words: asked.words ?? [],
    run: job.run,
  });
  const first = appendLines([], [requested, ...events], stamp);
  const text = first.lines.map((line) => `${line}\n`).join('');
  // The branch's name is unique: begun again after a lost answer, it exists, and that is as good.
  const { journal } = branchesOf(request);
  const begun = await readAgain(deps, () => deps.journal.begin(journal, segmentPath(1), text));
  const exists = begun.kind === 'refused' && begun.code === 'exists';
  if (begun.kind !== 'done' && !exists) expect(begun, `Beginning the journal of request ${request}`);
  const entries = exists ? await ownEntries(hearing, request) : first.entries;
  if (entries === null) return null;
  const loaded = { world: round.world, entries };
  const state = accepted({ ...loaded, state: replay(entries) }, request);
  return { ...loaded, state, taken, heard: await planFirst(hearing, { ...loaded, state }, asked) };
}

function requestedBy(hearing: Hearing, round: Round, asked: Opening): JournalEvent {
  const { deps, event } = hearing;
  return {
    type: 'requested',
    request: round.fresh,
    issue: issueOf(round.fresh),
    // A label has no comment.
    comment: event.comment === 0 ? null : event.comment,
    by: event.author,
    kind: asked.kind,
    text: hashText(asked.text),
    ...(frozenIssue(hearing, round) ?? {}),
    base: round.world.target.head,
    nonce: deps.ids.nonce(),
    ...(asked.worker === undefined ? {} : { worker: asked.worker }),
    ...(round.world.onPull ? { onto: round.world.target.branch } : {}),
  };
}

/** What the words of the first comment come to: to them it is not one that was heard before. */
const openedBy = (
  begun: RequestState | undefined,
  { words, run }: { readonly words: readonly DecideWord[]; readonly run: RunRef },
): Pick<CommentDecision, 'events' | 'taken'> =>
  begun ? decideComment({ ...begun, heard: new Set() }, words, run) : { events: [], taken: [] };

/** The plan is asked for, unless the same comment has stopped it. */
async function planFirst(hearing: Hearing, loaded: LoadedRequest, asked: Opening): Promise<Heard> {
  const { world, state } = loaded;
  const { request } = state;
  if (state.stopped) return { next: 'nothing', request, brief: null, why: `request ${request} is stopped` };
  const known: Loaded = state.notes.length > 0 ? loaded : { world, entries: [], state: undefined };
  const brief = await planBrief(hearing, known, {
    request,
    base: world.target.head,
    text: asked.text,
    conversation: [],
    worker: asked.worker,
  });
  return { next: 'plan', request, brief, why: `request ${request} is accepted` };
}

/** What stands in the journal already, if its first line is one of ours, whose answer was lost. */
async function ownEntries({ deps, job }: Hearing, request: RequestId): Promise<Loaded['entries'] | null> {
  const { entries } = await loadBegun(deps, request);
  deps.log.info(`request ${request} was accepted before`);
  return entries[0]?.run.id === job.run.id ? entries : null;
}

/** What the comment is about: the text of its issue as the event showed it. */
function frozenIssue({ event }: Hearing, { fresh }: Round): { issueText: TextHash } | null {
  return event.comment !== 0 && event.issue === issueOf(fresh)
    ? { issueText: hashText(event.issueBody) }
    : null;
}
