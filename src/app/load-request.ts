import { ForemanError } from '../domain/fault.ts';
import type { RequestId } from '../domain/ids.ts';
import type { JournalEntry } from '../domain/journal.ts';
import type { RequestState } from '../domain/request-state.ts';
import type { World } from '../domain/world.ts';
import { replay } from '../flow/replay.ts';
import type { Answer } from '../ports/answer.ts';
import type { WorldQuery } from '../ports/forge.ts';
import { readJournal } from '../text/journal-lines.ts';
import { findMarkers } from '../text/markers.ts';
import { branchesOf, issueOf } from '../text/names.ts';
import type { Deps } from './deps.ts';
import { expect } from './expect.ts';
import { readAgain } from './read-again.ts';

/** Which request, and what else to look at in the same read. */
export interface RequestRef extends Partial<Omit<WorldQuery, 'issue' | 'prefix'>> {
  readonly request: RequestId;
  readonly known?: Known;
}

/** What a step knows of the journal already: a picture without it is older than that, and the present one is waited for. */
export interface Known {
  readonly what: string;
  readonly isIn: (state: RequestState) => boolean;
}

/** A leg knows its grant. */
export const grantOf = (term: number): Known => ({
  what: `the grant of term ${term}`,
  isIn: (state) => state.terms >= term,
});

export interface Loaded {
  readonly world: World;
  readonly entries: readonly JournalEntry[];
  /** Undefined where the request has no journal yet. */
  readonly state: RequestState | undefined;
}

/** A request whose journal exists. */
export interface LoadedRequest extends Loaded {
  readonly state: RequestState;
}

/** Reads everything about a request in one look and replays its journal. */
export async function loadRequest(deps: Deps, ref: RequestRef): Promise<Loaded> {
  const query: WorldQuery = {
    issue: issueOf(ref.request),
    prefix: branchesOf(ref.request).prefix,
    focus: ref.focus ?? [],
    heads: ref.heads ?? [],
    opinions: ref.opinions ?? false,
    claimer: ref.claimer ?? null,
    commits: ref.commits ?? [],
    folders: ref.folders ?? [],
    texts: ref.texts ?? [],
  };
  const world = await lookFor(deps, query, `Reading request ${ref.request}`);
  const read = readJournal(world.segments.map((segment) => segment.text));
  if (!read.ok) {
    const where = `line ${read.error.line} of ${world.segments[read.error.segment - 1]?.path ?? 'the journal'}`;
    throw new ForemanError(
      read.error.kind === 'newer' ? 'journal-newer' : 'journal-damaged',
      `The journal of request ${ref.request} (branch ${branchesOf(ref.request).journal}) cannot be trusted at ${where}: ${read.error.why}`,
    );
  }
  const state = replay(read.value);
  if (!state && (world.journalHead !== null || hasStatus(world, ref.request)))
    throw new ForemanError(
      'journal-damaged',
      `The journal of request ${ref.request} (branch ${branchesOf(ref.request).journal}) is gone or empty, although the request was accepted. Nothing is begun anew: put the branch back, or open a new issue.`,
    );
  return { world, entries: read.value, state };
}

/** What is missing may only be late, a task's issue or the newest lines of the journal: it counts as gone when it is missing still after these pauses. */
const PAUSES_MS = [2_000, 8_000];

async function lookFor(deps: Deps, query: WorldQuery, what: string): Promise<World> {
  const look = async () => seenIn(await readAgain(deps, () => deps.forge.look(query)), query, what);
  let world = await look();
  for (const pause of PAUSES_MS) {
    if (![...world.focus.values()].includes(null)) return world;
    await deps.clock.sleep(pause);
    world = await look();
  }
  return world;
}

/** A task's issue may be missing; without the request's own there is no picture, and no later look will have one. */
function seenIn(answer: Answer<World>, { issue }: WorldQuery, what: string): World {
  if (answer.kind !== 'refused' || answer.code !== 'not-found') return expect(answer, what);
  throw new ForemanError(
    'issue-gone',
    `${what}: issue #${issue} is not there any more (${answer.message}). Where it was deleted or moved to another repository, the request has ended with it; its branches are left as they are.`,
  );
}

/** Whether our own status comment of this request is there, which is written only after its journal. */
const hasStatus = ({ issue }: World, request: RequestId): boolean =>
  issue.comments.some(
    ({ ours, body }) =>
      ours && findMarkers(body).some((marker) => marker.kind === 'status' && marker.request === request),
  );

/** The same where the journal is known to have begun: a picture without it is an older one. */
export async function loadBegun(deps: Deps, request: RequestId): Promise<Loaded> {
  let loaded = await loadRequest(deps, { request });
  for (const pause of PAUSES_MS) {
    if (loaded.state) break;
    await deps.clock.sleep(pause);
    loaded = await loadRequest(deps, { request });
  }
  return loaded;
}

/** The same, for steps that only make sense once the request was accepted; what they know of it must be in it. */
export async function loadAccepted(deps: Deps, ref: RequestRef): Promise<LoadedRequest> {
  const loaded = await lookUntilKnown(deps, ref, PAUSES_MS);
  const { known } = ref;
  if (!known || known.isIn(loaded.state)) return loaded;
  throw new ForemanError(
    'github-unknown',
    `GitHub still shows a journal of request ${ref.request} from before ${known.what}. Nothing was done; run the job again.`,
    { retry: 'later' },
  );
}

/** Looks again after each of these pauses while the picture lacks what is known; gives the last one. */
export async function lookUntilKnown(
  deps: Deps,
  ref: RequestRef,
  pauses: readonly number[],
): Promise<LoadedRequest> {
  const look = async (): Promise<LoadedRequest> => {
    const loaded = await loadRequest(deps, ref);
    return { ...loaded, state: accepted(loaded, ref.request) };
  };
  let seen = await look();
  for (const pause of pauses) {
    if (!ref.known || ref.known.isIn(seen.state)) break;
    deps.log.info(`GitHub does not show ${ref.known.what} yet; looking again`);
    await deps.clock.sleep(pause);
    seen = await look();
  }
  return seen;
}

/** The state of a request that must have been accepted. */
export function accepted(loaded: Loaded, request: RequestId): RequestState {
  if (loaded.state) return loaded.state;
  throw new ForemanError('bad-input', `There is no request ${request}: its journal branch does not exist.`);
}
